package io.zugang.sync.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.sync.delivery.Settled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/**
 * The set-based writes of a run. They reach into {@code source_user}, the table of another slice, because judging a
 * hundred thousand users is one statement there and a hundred thousand calls elsewhere.
 */
@ApplicationScoped
class RunPlan {

    private static final String PLAN = """
            insert into run_item
                (run_id, ordinal, tenant_id, source_user, source_user_id, display_name, outcome, reasons, account_id)
            select :run, row_number() over (order by u.source_user_id), u.tenant_id, u.id, u.source_user_id,
                   coalesce(nullif(btrim(u.first_name || ' ' || u.last_name), ''), nullif(u.email, ''), u.source_user_id),
                   nullif(u.verdict, 'DELIVER'), u.found_reasons, u.account_id
            from judged_source_user u
            where u.tenant_id = :tenant and u.connection_id = :connection
            """;

    // A user that was pushed again since keeps the outcome of the push. Locked in the order in which pushes lock.
    private static final String NOTE_AT_USERS = """
            with judged as (
                select u.id, i.outcome, i.reasons
                from run_item i
                join source_user u on u.id = i.source_user
                where i.run_id = :run and i.outcome is not null
                  and (u.outcome is distinct from i.outcome or u.reasons <> i.reasons)
                order by u.source_user_id
                for update of u
            )
            update source_user u
            set outcome = judged.outcome, reasons = judged.reasons
            from judged
            where u.id = judged.id and u.tenant_id = :tenant and u.claim is null
              and u.changed_at <= (select r.started_at from sync_run r where r.id = :run)
            """;

    private static final String SETTLE = """
            update run_item i
            set outcome = s.outcome, reasons = s.reasons, account_id = s."accountId"
            from jsonb_to_recordset(cast(:settled as jsonb)) as s
                (id uuid, outcome text, "accountId" uuid, reasons jsonb)
            where i.run_id = :run and i.tenant_id = :tenant and i.source_user = s.id and i.outcome is null
            """;

    // Pushed in a batch while the run was under way: the run may have delivered the state before.
    private static final String LEAVE_NOTHING_BEHIND = """
            update source_user u
            set due_at = clock_timestamp()
            from run_item i, sync_run r
            where r.id = :run and i.run_id = r.id and i.source_user = u.id and u.tenant_id = :tenant
              and u.changed_at > r.started_at and u.delivered_hash is distinct from u.hash and u.due_at is null
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    RunPlan(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes every user of the connection into the run and settles those that need no delivery. */
    void plan(RunTurn turn) {
        of(turn, PLAN).setParameter("connection", turn.connection().id()).executeUpdate();
        if (turn.mode() == RunMode.FULL) {
            of(turn, NOTE_AT_USERS).executeUpdate();
        }
    }

    /** Notes what became of delivered users. */
    void settle(RunTurn turn, List<Settled> settled) {
        of(turn, SETTLE).setParameter("settled", write(settled)).executeUpdate();
    }

    /** Marks what changed since the run began for delivery; gives the number of users. */
    int leaveNothingBehind(RunTurn turn) {
        return of(turn, LEAVE_NOTHING_BEHIND).executeUpdate();
    }

    private Query of(RunTurn turn, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("run", turn.runId())
                .setParameter("tenant", turn.connection().tenantId());
    }

    private String write(List<Settled> settled) {
        try {
            return json.writeValueAsString(settled);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outcomes are plain records", e);
        }
    }
}
