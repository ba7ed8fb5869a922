package io.zugang.identity.identityprovider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Identity providers within a reach. */
@ApplicationScoped
class IdentityProviderRepository implements PanacheRepositoryBase<IdentityProvider, UUID> {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final String REACHED = "(:everything = true or tenantId in :tenants"
            + " or tenantId in (select t.id from KnownTenant t where t.partnerId in :partners))";

    Optional<IdentityProvider> find(UUID id, Reach reach) {
        return find("id = :id and " + REACHED, reached(reach, "id", id)).firstResultOptional();
    }

    /** Oldest first; of one company or all. */
    List<IdentityProvider> page(@Nullable UUID tenantId, Reach reach, @Nullable String after, int limit) {
        var values = reached(reach, "after", UUID.fromString(after == null ? FIRST : after));
        var query = "id > :after and " + REACHED;
        if (tenantId != null) {
            query += " and tenantId = :tenant";
            values.put("tenant", tenantId);
        }
        return find(query + " order by id", values).range(0, limit - 1).list();
    }

    List<IdentityProvider> ofTenant(UUID tenantId) {
        return list("tenantId", tenantId);
    }

    /** One change of a company's providers at a time: names are unique, and there is a most. */
    void lock(UUID tenantId) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "identity-providers:" + tenantId)
                .getSingleResult();
    }

    private static Map<String, Object> reached(Reach reach, String name, Object value) {
        var values = new HashMap<String, Object>();
        values.put("everything", reach.everything());
        values.put("tenants", reach.tenants());
        values.put("partners", reach.managedBy());
        values.put(name, value);
        return values;
    }
}
