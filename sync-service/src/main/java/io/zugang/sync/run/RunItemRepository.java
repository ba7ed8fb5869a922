package io.zugang.sync.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.sync.delivery.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the users of a run. */
@ApplicationScoped
class RunItemRepository {

    private static final String PAGE = """
            select i.ordinal, i.source_user_id, i.display_name, coalesce(i.outcome, 'PENDING') as outcome,
                   cast(i.reasons as text) as reasons, i.account_id
            from run_item i
            where i.tenant_id = :tenant and i.run_id = :run and i.ordinal > :after
              and (:everyOutcome or coalesce(i.outcome, 'PENDING') in (:outcomes))
              and (:reason = '' or i.reasons @> jsonb_build_array(jsonb_build_object('code', :reason)))
            order by i.ordinal
            """;

    private static final String COUNT = """
            select coalesce(i.outcome, 'PENDING') as name, count(*) as number
            from run_item i
            where i.tenant_id = :tenant and i.run_id = :run
            group by 1
            """;

    private static final String COUNT_REASONS = """
            select r.code as name, count(distinct i.ordinal) as number
            from run_item i
            cross join lateral jsonb_to_recordset(i.reasons) as r (code text)
            where i.tenant_id = :tenant and i.run_id = :run and i.outcome in ('FAILED', 'SKIPPED')
            group by 1
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    RunItemRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<RunItem> page(Run run, RunItemFilter filter, int after, int rows) {
        List<?> found = database.createNativeQuery(PAGE, Tuple.class)
                .setParameter("tenant", run.tenantId())
                .setParameter("run", run.id())
                .setParameter("after", after)
                .setParameter("everyOutcome", filter.outcomes().isEmpty())
                .setParameter("outcomes", names(filter))
                .setParameter("reason", filter.reason() == null ? "" : filter.reason())
                .setMaxResults(rows)
                .getResultList();
        return found.stream().map(Tuple.class::cast).map(this::item).toList();
    }

    RunTally tally(Run run) {
        var counts = new EnumMap<RunItemOutcome, Long>(RunItemOutcome.class);
        for (var outcome : RunItemOutcome.values()) {
            counts.put(outcome, 0L);
        }
        count(COUNT, run).forEach((name, number) -> counts.put(RunItemOutcome.valueOf(name), number));
        return new RunTally(counts, count(COUNT_REASONS, run));
    }

    /** Users that are still to be delivered. */
    List<UUID> pending(RunTurn turn, int limit) {
        List<?> found = database.createNativeQuery(
                        "select i.source_user from run_item i where i.tenant_id = :tenant and i.run_id = :run"
                                + " and i.outcome is null order by i.ordinal",
                        UUID.class)
                .setParameter("tenant", turn.connection().tenantId())
                .setParameter("run", turn.runId())
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private Map<String, Long> count(String sql, Run run) {
        List<?> found = database.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", run.tenantId())
                .setParameter("run", run.id())
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get("name", String.class),
                        row -> row.get("number", Long.class),
                        Long::sum,
                        TreeMap::new));
    }

    // An empty list is no SQL; with everyOutcome it is not looked at.
    private static List<String> names(RunItemFilter filter) {
        return filter.outcomes().isEmpty()
                ? List.of("")
                : filter.outcomes().stream().map(RunItemOutcome::name).toList();
    }

    private RunItem item(Tuple row) {
        return new RunItem(
                row.get("ordinal", Integer.class),
                row.get("source_user_id", String.class),
                row.get("display_name", String.class),
                RunItemOutcome.valueOf(row.get("outcome", String.class)),
                reasons(row.get("reasons", String.class)),
                accountId(row));
    }

    private static @Nullable UUID accountId(Tuple row) {
        return row.get("account_id", UUID.class);
    }

    private List<Reason> reasons(String column) {
        try {
            return json.readValue(column, new TypeReference<List<Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons are written by this service alone", e);
        }
    }
}
