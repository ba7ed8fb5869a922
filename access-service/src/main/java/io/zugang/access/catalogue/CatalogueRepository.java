package io.zugang.access.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Catalogues belong to no tenant; everybody may read them. */
@ApplicationScoped
class CatalogueRepository implements PanacheRepositoryBase<ApplicationCatalogue, UUID> {

    List<ApplicationCatalogue> inOrder() {
        return listAll(Sort.by("application"));
    }

    Optional<ApplicationCatalogue> of(String application) {
        return find("application", application).firstResultOptional();
    }

    /** Held until the transaction ends, by one writer of any catalogue at a time. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('access.catalogues'))", Integer.class)
                .getSingleResult();
    }
}
