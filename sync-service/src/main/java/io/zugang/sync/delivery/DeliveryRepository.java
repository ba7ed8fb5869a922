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

    // What was confirmed counts no longer once something else is on its way: its answer may be lost. A change that
    // waits is
    // due again when the claim expires; whatever sets another time meanwhile asks for one more delivery. A user whose
    // address someone else is about to give up waits for him.
    private static final String CLAIM = """
            update source_user u
            set claim = :claim, claimed_until = term.ends,
                due_at = case when u.due_at is not null then term.ends end,
                delivered_hash = case when u.delivered_hash = u.hash then u.delivered_hash end
            from (select statement_timestamp() + make_interval(secs => :seconds) as ends) as term
            where u.id = any (cast(:ids as uuid[])) and u.tenant_id = :tenant
              and (u.claimed_until is null or u.claimed_until < statement_timestamp())
              and not exists (select 1
                              from source_user p
                              where p.connection_id = u.connection_id and p.delivered_email = u.email_key
                                and p.delivered_email <> p.email_key and p.id <> u.id
                                and p.claimed_until >= statement_timestamp())
            """;

    // Users are looked up one by one through their key; by connection the planner would read all of it for each batch.
    private static final String JUDGE = """
            select u.id, u.source_user_id, u.source_version, u.hash, u.email, u.first_name, u.last_name, u.admin,
                   u.locale, u.verdict, cast(u.found_reasons as text) as reasons, u.account_id
            from unnest(cast(:ids as uuid[])) as wanted (id)
            join judged_source_user u on u.id = wanted.id
            where u.tenant_id = :tenant
            """;

    private static final String SETTLE = """
            update source_user u
            set outcome = s.outcome,
                reasons = s.reasons,
                account_id = coalesce(s."accountId", u.account_id),
                delivered_hash = case when s.confirmed then s.hash else u.delivered_hash end,
                delivered_email = case when s.confirmed then lower(s.email) else u.delivered_email end,
                due_at = case
                    when u.due_at is distinct from u.claimed_until then u.due_at
                    when u.hash <> s.hash then clock_timestamp()
                end,
                claim = null,
                claimed_until = null
            from jsonb_to_recordset(cast(:settled as jsonb)) as s
                (id uuid, hash text, email text, outcome text, "accountId" uuid, reasons jsonb, confirmed boolean)
            where u.id = s.id and u.claim = :claim
            returning u.id
            """;

    private static final String RELEASE = """
            update source_user u
            set due_at = case when u.due_at = u.claimed_until then clock_timestamp() else u.due_at end,
                claim = null, claimed_until = null
            where u.tenant_id = :tenant and u.claim = :claim
              and u.id in (select l.id from source_user l where l.claim = :claim
                           order by l.source_user_id for no key update)
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

    /** The outcomes as the statements read them. */
    String records(List<Settled> settled) {
        return write(settled.stream().map(SettledRecord::of).toList());
    }

    /** Notes outcomes and frees the users; users whose claim was lost meanwhile are left to its new holder. */
    Set<UUID> settle(String records, UUID claim) {
        List<?> ids = database.createNativeQuery(SETTLE, UUID.class)
                .setParameter("settled", records)
                .setParameter("claim", claim)
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** Frees users about which nothing was learnt. */
    void release(UUID tenantId, UUID claim) {
        database.createNativeQuery(RELEASE)
                .setParameter("tenant", tenantId)
                .setParameter("claim", claim)
                .executeUpdate();
    }

    private record SettledRecord(
            UUID id,
            String hash,
            String email,
            ItemOutcome outcome,
            @Nullable UUID accountId,
            List<Reason> reasons,
            boolean confirmed) {

        static SettledRecord of(Settled settled) {
            return new SettledRecord(
                    settled.id(),
                    settled.hash(),
                    settled.email(),
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

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
