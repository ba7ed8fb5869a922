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
                (run_id, ordinal, tenant_id, source_user, source_user_id, display_name, outcome, reasons, account_id,
                 hash)
            select :run, row_number() over (order by u.source_user_id), u.tenant_id, u.id, u.source_user_id,
                   coalesce(nullif(btrim(u.first_name || ' ' || u.last_name), ''), nullif(u.email, ''), u.source_user_id),
                   nullif(u.verdict, 'DELIVER'), u.found_reasons, u.account_id, u.hash
            from judged_source_user u
            where u.tenant_id = :tenant and u.connection_id = :connection
            """;

    private static final String SHARES_AN_ADDRESS = """
            i.outcome = 'FAILED'
            and i.reasons @> jsonb_build_array(jsonb_build_object('code', 'EMAIL_DUPLICATE_IN_SOURCE'))
            """;

    // Whoever gives an address up locks those who share it first. Either it was given up before these locks, and the
    // users
    // are judged anew below, or it is given up after the plan, and finds them failed and makes them due.
    private static final String LOCK_SHARERS =
            """
            select count(*)
            from (select u.id
                  from run_item i
                  join source_user u on u.id = i.source_user
                  where i.run_id = :run and u.tenant_id = :tenant and
            """ + SHARES_AN_ADDRESS + "order by u.source_user_id for no key update of u) as locked";

    private static final String JUDGE_SHARERS_ANEW = """
            update run_item i
            set outcome = nullif(u.verdict, 'DELIVER'), reasons = u.found_reasons, account_id = u.account_id, hash = u.hash
            from judged_source_user u
            where u.id = i.source_user and i.run_id = :run and i.tenant_id = :tenant
              and (u.verdict <> i.outcome or u.found_reasons <> i.reasons) and
            """ + SHARES_AN_ADDRESS;

    // A user that was pushed again since, or whom someone has in hand, gets the outcome of that.
    private static final String NOTE_AT_USERS = """
            with judged as (
                select u.id, i.outcome, i.reasons
                from run_item i
                join source_user u on u.id = i.source_user
                where i.run_id = :run and i.outcome is not null and u.claim is null and u.hash = i.hash
                  and (u.outcome is distinct from i.outcome or u.reasons <> i.reasons)
                order by u.source_user_id
                for no key update of u skip locked
            )
            update source_user u
            set outcome = judged.outcome, reasons = judged.reasons
            from judged
            where u.id = judged.id and u.tenant_id = :tenant
            """;

    private static final String SETTLE = """
            update run_item i
            set outcome = s.outcome, reasons = s.reasons, account_id = s."accountId"
            from jsonb_to_recordset(cast(:settled as jsonb)) as s
                (id uuid, outcome text, "accountId" uuid, reasons jsonb)
            where i.run_id = :run and i.tenant_id = :tenant and i.source_user = s.id and i.outcome is null
            """;

    // Pushed in a batch while the run was under way: the run may have delivered the state before, and may have failed
    // others
    // for an address that the batch gave up.
    private static final String LEAVE_NOTHING_BEHIND = """
            with changed as (
                select u.id
                from run_item i
                join source_user u on u.id = i.source_user
                where i.run_id = :run and u.tenant_id = :tenant and u.due_at is null
                  and u.hash is distinct from i.hash and u.delivered_hash is distinct from u.hash
            ),
            relieved as (
                select u.id
                from run_item i
                join judged_source_user u on u.id = i.source_user
                where i.run_id = :run and u.tenant_id = :tenant and u.due_at is null
                  and u.outcome = 'FAILED' and u.verdict <> 'FAILED' and
            """ + SHARES_AN_ADDRESS + """
            ),
            behind as (
                select u.id
                from (select id from changed union select id from relieved) as found
                join source_user u on u.id = found.id
                order by u.source_user_id
                for no key update of u
            )
            update source_user u
            set due_at = clock_timestamp()
            from behind
            where u.id = behind.id
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
            of(turn, LOCK_SHARERS).getSingleResult();
            of(turn, JUDGE_SHARERS_ANEW).executeUpdate();
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
