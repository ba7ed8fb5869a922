package io.zugang.access.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Catalogues as other slices may see them. */
@ApplicationScoped
public class CatalogueDirectory {

    private final CatalogueRepository catalogues;
    private final CatalogueService service;

    CatalogueDirectory(CatalogueRepository catalogues, CatalogueService service) {
        this.catalogues = catalogues;
        this.service = service;
    }

    /** The catalogue of each application, in the order of their keys. */
    @Transactional
    public List<CatalogueDocument> all() {
        return catalogues.inOrder().stream().map(ApplicationCatalogue::document).toList();
    }

    /** Refuses a catalogue for whatever would be refused if it were loaded, but for the version that the caller knows. */
    public void requireLoadable(String application, CatalogueDocument document) {
        service.requireLoadable(application, document);
    }

    /** All that is wrong with a catalogue, whatever its revision and whoever wants it. */
    public List<Fault> faultsOf(CatalogueDocument document) {
        return service.faultsOf(document);
    }
}
