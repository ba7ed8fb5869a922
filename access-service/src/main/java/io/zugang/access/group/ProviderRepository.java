package io.zugang.access.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Whose built-in groups and whose template count for a tenant. */
@ApplicationScoped
class ProviderRepository {

    /** The provider that the tenant is or that manages it, or else the provider. Needs the tenant as t. */
    static final String PROVIDER = """
            select p.id from tenant_ref p where p.kind = 'PROVIDER'
            order by p.id = t.id desc nulls last, p.id = t.partner_id desc nulls last, p.id
            limit 1
            """;

    private static final String PROVIDER_OF =
            "select (%s) from (select cast(nullif(:tenant, '') as uuid) id) q left join tenant_ref t on t.id = q.id"
                    .formatted(PROVIDER);

    private final Session entities;

    ProviderRepository(Session entities) {
        this.entities = entities;
    }

    boolean isProvider(UUID tenantId) {
        return !entities.createNativeQuery(
                        "select 1 from tenant_ref where id = :tenant and kind = 'PROVIDER'", Integer.class)
                .setParameter("tenant", tenantId)
                .getResultList()
                .isEmpty();
    }

    /** Of a tenant, or for null of whoever belongs to none; empty while no provider is known. */
    Optional<UUID> providerOf(@Nullable UUID tenantId) {
        return Optional.ofNullable(entities.createNativeQuery(PROVIDER_OF, UUID.class)
                .setParameter("tenant", tenantId == null ? "" : tenantId.toString())
                .getSingleResult());
    }
}
