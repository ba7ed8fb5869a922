package io.zugang.access.catalogue;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of a catalogue leaves behind: an event and an audit entry. Its roles are counted with their own. */
@ApplicationScoped
class CatalogueRecorder {

    /** Catalogues belong to no tenant; the nil UUID stands for all of them. */
    private static final UUID ALL_TENANTS = new UUID(0, 0);

    private final Outbox outbox;
    private final AuditTrail audit;

    CatalogueRecorder(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    void applied(ApplicationCatalogue catalogue, @Nullable CatalogueDocument before) {
        outbox.publish(new CatalogueEvent(catalogue.id(), ALL_TENANTS, ApplicationResponse.of(catalogue)));
        audit.record(
                "catalogue.applied",
                "catalogue",
                catalogue.id(),
                ALL_TENANTS,
                before == null ? null : revisionOf(before),
                revisionOf(catalogue.document()));
    }

    private static Revision revisionOf(CatalogueDocument document) {
        return new Revision(
                document.application(),
                document.revision(),
                document.permissions().size(),
                document.roles().size());
    }

    /** What the audit trail says of a catalogue; the whole would be too long for it. */
    record Revision(String application, int revision, int permissions, int roles) {}
}
