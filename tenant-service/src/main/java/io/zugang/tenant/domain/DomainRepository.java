package io.zugang.tenant.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DomainRepository implements PanacheRepositoryBase<TenantDomain, UUID> {

    Optional<TenantDomain> findOf(UUID tenantId, UUID id) {
        return find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }

    boolean isClaimedBy(UUID tenantId, DomainName domain) {
        return count("tenantId = ?1 and domain = ?2", tenantId, domain.value()) > 0;
    }

    /** In the order of the domain's name; at most limit rows. */
    List<TenantDomain> listOf(UUID tenantId, @Nullable String after, int limit) {
        return find("tenantId = ?1 and domain > ?2 order by domain", tenantId, after == null ? "" : after)
                .range(0, limit - 1)
                .list();
    }

    void deleteAllOf(UUID tenantId) {
        delete("tenantId", tenantId);
    }
}
