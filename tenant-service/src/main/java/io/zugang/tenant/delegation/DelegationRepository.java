package io.zugang.tenant.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DelegationRepository implements PanacheRepositoryBase<Delegation, UUID> {

    private static final String WITHIN_REACH = "(:everything = true or tenantId in (:tenants)"
            + " or (partnerId in (:managedBy) and state = io.zugang.tenant.delegation.DelegationState.ACTIVE))";

    Optional<Delegation> find(UUID id, Reach reach) {
        var values = values(reach);
        values.put("id", id);
        return find(WITHIN_REACH + " and id = :id", values).firstResultOptional();
    }

    /** In the order of their beginning; at most limit rows. */
    List<Delegation> list(DelegationFilter filter, Reach reach, @Nullable String after, int limit) {
        var query = new StringBuilder(WITHIN_REACH);
        var values = values(reach);
        if (filter.customerId != null) {
            query.append(" and tenantId = :customer");
            values.put("customer", filter.customerId);
        }
        if (filter.partnerId != null) {
            query.append(" and partnerId = :partner");
            values.put("partner", filter.partnerId);
        }
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", UUID.fromString(after));
        }
        return find(query + " order by id", values).range(0, limit - 1).list();
    }

    private static Map<String, Object> values(Reach reach) {
        var values = new HashMap<String, Object>();
        values.put("everything", reach.everything());
        values.put("tenants", reach.tenants());
        values.put("managedBy", reach.managedBy());
        return values;
    }
}
