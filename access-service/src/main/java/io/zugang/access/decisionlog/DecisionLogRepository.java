package io.zugang.access.decisionlog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries, newest first, within a reach. */
@ApplicationScoped
class DecisionLogRepository implements PanacheRepositoryBase<DecisionLogEntry, UUID> {

    private static final String REACHED = """
            select e.* from (
                select unnest(cast(:tenants as uuid[])) as id
                union
                select t.id from tenant_ref t where t.partner_id = any (cast(:managed as uuid[]))) r
            cross join lateral (
                select d.* from decision_log_entry d where d.tenant_id = r.id%s order by d.id desc limit :most) e
            order by e.id desc limit :most
            """;

    private static final String EVERYTHING =
            "select d.* from decision_log_entry d where true%s order by d.id desc limit :most";

    /** Who does not get the lock leaves the work to the one who has it. */
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('access.decision-log.retention', 0))";

    private static final String PURGE = """
            delete from decision_log_entry
            where id = any (array(select id from decision_log_entry where id < :end order by id limit :most))
            """;

    /** At most so many of those that the filter shows, beginning after one. */
    List<DecisionLogEntry> find(Reach reach, DecisionLogFilter filter, @Nullable UUID after, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        var conditions = conditions(filter, after, values);
        if (!reach.everything()) {
            // Each tenant's newest by themselves: no index has those of several in order.
            values.put("tenants", reach.tenants().toArray(UUID[]::new));
            values.put("managed", reach.managedBy().toArray(UUID[]::new));
        }
        var query = getEntityManager()
                .createNativeQuery(
                        (reach.everything() ? EVERYTHING : REACHED).formatted(conditions), DecisionLogEntry.class)
                .setParameter("most", most);
        values.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(DecisionLogEntry.class::cast).toList();
    }

    private static String conditions(DecisionLogFilter filter, @Nullable UUID after, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        add(conditions, values, "d.tenant_id = :tenant", filter.tenantId);
        add(conditions, values, "d.subject_id = :subject", filter.subjectId);
        add(conditions, values, "d.resource_type = :resourceType", filter.resourceType);
        add(conditions, values, "d.resource_id = :resource", filter.resourceId);
        add(conditions, values, "d.action = :action", filter.action);
        add(conditions, values, "d.permitted = :decision", filter.decision());
        add(conditions, values, "d.id >= :from", idAt(filter.from()));
        add(conditions, values, "d.id < :to", idAt(filter.to()));
        add(conditions, values, "d.id < :after", after);
        if (filter.lost != null) {
            conditions.add(filter.lost ? "d.lost is not null" : "d.lost is null");
        }
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(condition.substring(condition.indexOf(':') + 1), value);
        }
    }

    private static @Nullable UUID idAt(@Nullable Instant time) {
        return time == null ? null : EntryId.first(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    /** Deletes some of what is older than this; how many. */
    @Transactional
    int purge(UUID end, int most) {
        if (!(Boolean) getEntityManager().createNativeQuery(LOCK, Boolean.class).getSingleResult()) {
            return 0;
        }
        return getEntityManager()
                .createNativeQuery(PURGE)
                .setParameter("end", end)
                .setParameter("most", most)
                .executeUpdate();
    }
}
