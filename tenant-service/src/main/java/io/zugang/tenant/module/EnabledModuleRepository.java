package io.zugang.tenant.module;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Its callers have made sure that the installation is within reach. */
@ApplicationScoped
class EnabledModuleRepository implements PanacheRepositoryBase<EnabledModule, UUID> {

    List<EnabledModule> of(UUID installationId) {
        return list("installationId", installationId);
    }

    Optional<EnabledModule> find(UUID installationId, String module) {
        return find("installationId = ?1 and moduleKey = ?2", installationId, module)
                .firstResultOptional();
    }

    /** One switch of one module at a time, so that the same request twice is no conflict. */
    void lock(UUID installationId, String module) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", "module " + installationId + ' ' + module)
                .getSingleResult();
    }
}
