package io.zugang.sync.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.sync.connection.ConnectionView;
import io.zugang.sync.delivery.Candidate.Person;
import io.zugang.sync.delivery.Candidate.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of {@code source_user} that tells what was delivered. Set-based: a batch is one statement each way. */
@ApplicationScoped
class DeliveryRepository {

    // What was confirmed counts no longer once something else is on its way: its answer may be lost.
    private static final String CLAIM = """
            update source_user u
            set claim = :claim, claimed_until = clock_timestamp() + make_interval(secs => :seconds),
                delivered_hash = case when u.delivered_hash = u.hash then u.delivered_hash end
            where u.id in (select s.id
                           from unnest(cast(:ids as uuid[])) as wanted (id)
                           join source_user s on s.id = wanted.id
                           where s.tenant_id = :tenant
                             and (s.claimed_until is null or s.claimed_until < clock_timestamp())
                           for update of s skip locked)
            """;

    // Users are looked up one by one through their key; by connection the planner would read all of it for each batch.
    private static final String JUDGE = """
            select u.id, u.source_user_id, u.source_version, u.hash, u.email, u.first_name, u.last_name, u.admin,
                   u.locale, u.verdict, cast(u.found_reasons as text) as reasons, u.account_id
            from unnest(cast(:ids as uuid[])) as wanted (id)
            join judged_source_user u on u.id = wanted.id
            where u.tenant_id = :tenant
            """;

    // Rows are locked in the order in which pushes lock them, so that the two never wait for each other in a circle.
    private static final String SETTLE = """
            with locked as (
                select l.id from source_user l where l.claim = :claim order by l.source_user_id for update
            )
            update source_user u
            set outcome = s.outcome,
                reasons = s.reasons,
                account_id = coalesce(s."accountId", u.account_id),
                delivered_hash = case when s.confirmed then s.hash else u.delivered_hash end,
                due_at = case when u.hash = s.hash then null else u.due_at end,
                claim = null,
                claimed_until = null
            from jsonb_to_recordset(cast(:settled as jsonb)) as s
                (id uuid, hash text, outcome text, "accountId" uuid, reasons jsonb, confirmed boolean)
            join locked on locked.id = s.id
            where u.id = s.id and u.claim = :claim
            returning u.id
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    DeliveryRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Claims those of the users that nobody else is delivering and judges their newest data. */
    List<Candidate> claim(ConnectionView connection, Collection<UUID> ids, UUID claim, Duration time) {
        int claimed = database.createNativeQuery(CLAIM)
                .setParameter("claim", claim)
                .setParameter("seconds", (double) time.toSeconds())
                .setParameter("tenant", connection.tenantId())
                .setParameter("ids", array(ids))
                .executeUpdate();
        return claimed == 0 ? List.of() : judged(connection, ids, claim);
    }

    /** Judges users without claiming them. */
    List<Candidate> judge(ConnectionView connection, Collection<UUID> ids) {
        return judged(connection, ids, null);
    }

    private List<Candidate> judged(ConnectionView connection, Collection<UUID> ids, @Nullable UUID claim) {
        var query = database.createNativeQuery(claim == null ? JUDGE : JUDGE + " and u.claim = :claim", Tuple.class)
                .setParameter("tenant", connection.tenantId())
                .setParameter("ids", array(ids));
        if (claim != null) {
            query.setParameter("claim", claim);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::candidate).toList();
    }

    /** Notes outcomes and frees the users; users whose claim was lost meanwhile are left to its new holder. */
    Set<UUID> settle(List<Settled> settled, UUID claim) {
        var records = settled.stream().map(SettledRecord::of).toList();
        List<?> ids = database.createNativeQuery(SETTLE, UUID.class)
                .setParameter("settled", write(records))
                .setParameter("claim", claim)
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** Frees users about which nothing was learnt. */
    void release(UUID tenantId, UUID claim, Collection<UUID> ids) {
        database.createNativeQuery("update source_user set claim = null, claimed_until = null"
                        + " where tenant_id = :tenant and claim = :claim and id = any (cast(:ids as uuid[]))")
                .setParameter("tenant", tenantId)
                .setParameter("claim", claim)
                .setParameter("ids", array(ids))
                .executeUpdate();
    }

    private record SettledRecord(
            UUID id,
            String hash,
            ItemOutcome outcome,
            @Nullable UUID accountId,
            List<Reason> reasons,
            boolean confirmed) {

        static SettledRecord of(Settled settled) {
            return new SettledRecord(
                    settled.id(),
                    settled.hash(),
                    settled.outcome(),
                    settled.accountId(),
                    settled.reasons(),
                    settled.outcome().isConfirmed());
        }
    }

    private Candidate candidate(Tuple row) {
        return new Candidate(
                row.get("id", UUID.class),
                row.get("source_user_id", String.class),
                row.get("source_version", Long.class),
                row.get("hash", String.class),
                new Person(
                        row.get("email", String.class),
                        row.get("first_name", String.class),
                        row.get("last_name", String.class),
                        row.get("admin", Boolean.class),
                        row.get("locale", String.class)),
                Verdict.valueOf(row.get("verdict", String.class)),
                reasons(row.get("reasons", String.class)),
                row.get("account_id", UUID.class));
    }

    private List<Reason> reasons(String column) {
        try {
            return json.readValue(column, new TypeReference<List<Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons are written by this service alone", e);
        }
    }

    private String write(Object records) {
        try {
            return json.writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outcomes are plain records", e);
        }
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
