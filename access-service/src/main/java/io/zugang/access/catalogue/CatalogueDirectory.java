package io.zugang.access.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Catalogues as other slices may see them. */
@ApplicationScoped
public class CatalogueDirectory {

    private final CatalogueRepository catalogues;

    CatalogueDirectory(CatalogueRepository catalogues) {
        this.catalogues = catalogues;
    }

    /** The catalogue of each application, in the order of their keys. */
    @Transactional
    public List<CatalogueDocument> all() {
        return catalogues.inOrder().stream().map(ApplicationCatalogue::document).toList();
    }
}
