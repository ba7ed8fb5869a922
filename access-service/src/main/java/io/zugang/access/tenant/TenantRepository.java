package io.zugang.access.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class TenantRepository implements PanacheRepositoryBase<TenantRef, UUID> {

    Set<String> modulesOf(UUID tenantId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select module from module_ref where tenant_id = :tenant", String.class)
                .setParameter("tenant", tenantId)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
