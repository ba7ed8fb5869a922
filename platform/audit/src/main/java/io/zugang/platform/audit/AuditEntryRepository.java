package io.zugang.platform.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries, newest first, within a reach. */
@ApplicationScoped
class AuditEntryRepository implements PanacheRepositoryBase<AuditEntry, UUID> {

    /** One page of what the query asks for, and one entry more if there is one. */
    List<AuditEntry> find(Reach reach, AuditQuery query, @Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!reach.everything()) {
            conditions.add("(e.tenant_id = any (:tenants)"
                    + " or e.tenant_id in (select t.id from tenant_ref t where t.partner_id = any (:managed)))");
            values.put("tenants", reach.tenants().toArray(UUID[]::new));
            values.put("managed", reach.managedBy().toArray(UUID[]::new));
        }
        query.addTo(conditions, values);
        if (after != null) {
            conditions.add("e.id < :after");
            values.put("after", after);
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var select = getEntityManager()
                .createNativeQuery("select e.* from audit_entry e" + where + " order by e.id desc", AuditEntry.class)
                .setMaxResults(limit + 1);
        values.forEach(select::setParameter);
        return list(select.getResultList());
    }

    private static List<AuditEntry> list(List<?> rows) {
        return rows.stream().map(AuditEntry.class::cast).toList();
    }
}
