package io.zugang.access.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.access.AccessProblem;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.StaleVersionException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The use cases of catalogues. */
@ApplicationScoped
class CatalogueService {

    private static final Logger LOG = Logger.getLogger(CatalogueService.class);
    private static final int FAULTS_SHOWN = 100;

    private final CatalogueRepository catalogues;
    private final CatalogueRecorder recorder;
    private final TenantScope scope;
    private final Event<CatalogueProposed> proposed;
    private final Event<CatalogueApplied> applied;
    private final Event<CatalogueChanged> changed;

    CatalogueService(
            CatalogueRepository catalogues,
            CatalogueRecorder recorder,
            TenantScope scope,
            Event<CatalogueProposed> proposed,
            Event<CatalogueApplied> applied,
            Event<CatalogueChanged> changed) {
        this.catalogues = catalogues;
        this.recorder = recorder;
        this.scope = scope;
        this.proposed = proposed;
        this.applied = applied;
        this.changed = changed;
    }

    @Transactional
    List<ApplicationCatalogue> list() {
        return catalogues.inOrder();
    }

    @Transactional
    ApplicationCatalogue get(String application) {
        return catalogues.of(application).orElseThrow(CatalogueService::notFound);
    }

    /**
     * Makes a catalogue count from now on.
     *
     * @param expectedVersion the version that the caller knows; null to load one that is not there yet
     */
    ApplicationCatalogue put(String application, CatalogueDocument document, @Nullable Long expectedVersion) {
        requireEverywhere();
        var catalogue = QuarkusTransaction.requiringNew().call(() -> replace(application, document, expectedVersion));
        changed.fire(new CatalogueChanged());
        return catalogue;
    }

    /** Refuses a catalogue for whatever would be refused if it were loaded, but for the version that the caller knows. */
    void requireLoadable(String application, CatalogueDocument document) {
        requireEverywhere();
        QuarkusTransaction.requiringNew().run(() -> requireLoadable(application, document, catalogues.of(application)));
    }

    /** All that is wrong with a catalogue, whatever its revision and whoever wants it. */
    List<Fault> faultsOf(CatalogueDocument document) {
        return QuarkusTransaction.requiringNew()
                .call(() -> faultsOf(document, catalogues.of(document.application()), List.of()));
    }

    private void requireEverywhere() {
        if (!scope.reach().everything()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Catalogues count for all tenants.");
        }
    }

    /** Applies each catalogue that came with the service, unless it counts already or a newer one was loaded. */
    void applyBuiltIn(List<CatalogueDocument> documents) {
        QuarkusTransaction.requiringNew().run(() -> {
            catalogues.lock();
            documents.forEach(document -> applyBuiltIn(document, documents));
        });
        changed.fire(new CatalogueChanged());
    }

    private void applyBuiltIn(CatalogueDocument document, List<CatalogueDocument> documents) {
        var present = catalogues.of(document.application());
        if (present.isPresent()
                && (present.get().revision() > document.revision()
                        || present.get().document().equals(document))) {
            return;
        }
        var faults = faultsOf(document, present, documents);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The catalogue of " + document.application() + " says " + faults);
        }
        write(document, present);
        LOG.infof("Catalogue of %s is written from revision %d", document.application(), document.revision());
    }

    private ApplicationCatalogue replace(
            String application, CatalogueDocument document, @Nullable Long expectedVersion) {
        catalogues.lock();
        var present = catalogues.of(application);
        requireVersion(present, expectedVersion);
        requireLoadable(application, document, present);
        return write(document, present);
    }

    private void requireLoadable(
            String application, CatalogueDocument document, Optional<ApplicationCatalogue> present) {
        if (application.equals(CatalogueDocument.OWN_APPLICATION)) {
            throw new ProblemException(AccessProblem.SYSTEM_CATALOGUE, "It comes with the service.");
        }
        if (!application.equals(document.application())) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Path and body name two applications.")
                    .withField("application", "must be the application of the path");
        }
        if (present.isPresent() && present.get().revision() >= document.revision()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Each change needs a higher revision.")
                    .withField("revision", "must be more than " + present.get().revision());
        }
        refuse(faultsOf(document, present, List.of()));
        proposed.fire(new CatalogueProposed(document));
    }

    private static void requireVersion(Optional<ApplicationCatalogue> present, @Nullable Long expectedVersion) {
        if (present.isEmpty() && expectedVersion != null) {
            throw new StaleVersionException(0);
        }
        if (present.isPresent()) {
            if (expectedVersion == null) {
                throw new ProblemException(
                        CommonProblem.VERSION_REQUIRED,
                        "Read the current catalogue first and send its ETag in the If-Match header.");
            }
            present.get().requireVersion(expectedVersion);
        }
    }

    /** Its roles may name permissions of every catalogue there is, and of those that are about to be written with it. */
    private List<Fault> faultsOf(
            CatalogueDocument document, Optional<ApplicationCatalogue> present, List<CatalogueDocument> together) {
        var others = new HashMap<String, CatalogueDocument>();
        together.forEach(other -> others.put(other.application(), other));
        catalogues.inOrder().forEach(other -> others.put(other.application(), other.document()));
        others.remove(document.application());
        return CatalogueCheck.faultsOf(
                document, present.map(ApplicationCatalogue::document).orElse(null), List.copyOf(others.values()));
    }

    private ApplicationCatalogue write(CatalogueDocument document, Optional<ApplicationCatalogue> present) {
        var catalogue = present.orElseGet(() -> new ApplicationCatalogue(document));
        var before = present.map(ApplicationCatalogue::document).orElse(null);
        catalogue.replace(document);
        catalogues.persistAndFlush(catalogue);
        applied.fire(new CatalogueApplied(document));
        recorder.applied(catalogue, before);
        return catalogue;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            var problem = new ProblemException(CommonProblem.VALIDATION_FAILED, "The catalogue does not fit together.");
            faults.stream().limit(FAULTS_SHOWN).forEach(fault -> problem.withField(fault.place(), fault.message()));
            throw problem;
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no catalogue of such an application.");
    }
}
