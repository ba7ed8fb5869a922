package io.zugang.sync.sourceuser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.sync.connection.ConnectionView;
import io.zugang.sync.delivery.ItemOutcome;
import io.zugang.sync.delivery.Reason;
import io.zugang.sync.mapping.UserType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SourceUserRepository {

    // Whoever changes users of a connection does so alone: addresses change only here, so the namesakes that are looked
    // up
    // are still the namesakes when they are locked.
    private static final String ALONE =
            "select 1 from pg_advisory_xact_lock(hashtextextended('source-users:' || :connection, 0))";

    // In the order of their keys, in which every other statement locks several users, too.
    private static final String LOCK_WITH_NAMESAKES = """
            select u.source_user_id
            from source_user u
            where u.tenant_id = :tenant and u.connection_id = :connection
              and (u.source_user_id = :user
                   or u.email_key = (select f.email_key
                                     from source_user f
                                     where f.connection_id = :connection and f.source_user_id = :user and f.email_complete))
            order by u.source_user_id
            for no key update
            """;

    // One statement for a whole batch. Only a higher version of the installation overwrites.
    private static final String STORE = """
            with pushed as (
                select *
                from jsonb_to_recordset(cast(:users as jsonb)) as p
                    (id uuid, "sourceUserId" text, "sourceVersion" bigint, type text, admin boolean, email text,
                     "firstName" text, "lastName" text, locale text, defects jsonb, hash text)
            ),
            before as (
                select u.source_user_id, u.source_version, u.hash, u.email_key
                from source_user u
                join pushed p on p."sourceUserId" = u.source_user_id
                where u.tenant_id = :tenant and u.connection_id = :connection
            ),
            written as (
                insert into source_user as u
                    (id, tenant_id, connection_id, source_user_id, source_version, type, admin, email, first_name,
                     last_name, locale, defects, hash, changed_at)
                select p.id, :tenant, :connection, p."sourceUserId", p."sourceVersion", p.type, p.admin, p.email,
                       p."firstName", p."lastName", p.locale, p.defects, p.hash, clock_timestamp()
                from pushed p
                order by p."sourceUserId" collate "C"
                on conflict (connection_id, source_user_id) do update
                set source_version = excluded.source_version, type = excluded.type, admin = excluded.admin,
                    email = excluded.email, first_name = excluded.first_name, last_name = excluded.last_name,
                    locale = excluded.locale, defects = excluded.defects, hash = excluded.hash,
                    changed_at = case when u.hash = excluded.hash then u.changed_at else excluded.changed_at end
                where u.source_version < excluded.source_version
                returning u.source_user_id
            )
            select p."sourceUserId" as source_user_id,
                   case
                       when w.source_user_id is not null and b.source_user_id is null then 'CREATED'
                       when w.source_user_id is not null and b.hash <> p.hash then 'UPDATED'
                       when w.source_user_id is not null then 'UNCHANGED'
                       when b.source_version = p."sourceVersion" and b.hash = p.hash then 'UNCHANGED'
                       else 'STALE'
                   end as effect,
                   coalesce(b.source_version, p."sourceVersion") as version,
                   coalesce(b.email_key, '') as former_email_key
            from pushed p
            left join written w on w.source_user_id = p."sourceUserId"
            left join before b on b.source_user_id = p."sourceUserId"
            """;

    private static final String READ = """
            select u.id, u.source_user_id, u.source_version, u.type, u.admin, u.email, u.first_name, u.last_name,
                   u.locale, u.changed_at, u.outcome, cast(u.reasons as text) as reasons, u.account_id,
                   coalesce(u.delivered_hash = u.hash, false) as confirmed, u.due_at is not null as due
            from source_user u
            where u.tenant_id = :tenant and u.connection_id = :connection
            """;

    // Due are a user whose data are not confirmed, however often they were pushed before, and his former namesakes:
    // those who
    // failed, and those who are being judged at this moment and may still be told that they share the address. They
    // wait
    // two seconds for whoever pushed the change to deliver them; after that they are taken for left behind.
    private static final String MARK_DUE = """
            update source_user u
            set due_at = clock_timestamp() + interval '2 seconds'
            where u.tenant_id = :tenant and u.connection_id = :connection
              and (u.source_user_id = :user and u.delivered_hash is distinct from u.hash
                   or u.source_user_id <> :user and u.email_key = :former and u.email_complete
                      and (u.outcome = 'FAILED' or u.claim is not null))
            returning u.id
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    SourceUserRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Locks a user, if there is one, and those with the same address for the rest of the transaction. */
    void lockWithNamesakes(ConnectionView connection, String sourceUserId) {
        changeAlone(connection);
        of(connection, database.createNativeQuery(LOCK_WITH_NAMESAKES, String.class))
                .setParameter("user", sourceUserId)
                .getResultList();
    }

    private void changeAlone(ConnectionView connection) {
        database.createNativeQuery(ALONE)
                .setParameter("connection", connection.id().toString())
                .getSingleResult();
    }

    /** Stores users, each at most once in the list. */
    List<Stored> store(ConnectionView connection, List<AcceptedUser> users) {
        changeAlone(connection);
        var query =
                of(connection, database.createNativeQuery(STORE, Tuple.class)).setParameter("users", write(users));
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Stored(
                        row.get("source_user_id", String.class),
                        Stored.Effect.valueOf(row.get("effect", String.class)),
                        row.get("version", Long.class),
                        row.get("former_email_key", String.class)))
                .toList();
    }

    /** Marks a user and the others who shared his former address for delivery, as far as they need one. */
    Set<UUID> markDue(ConnectionView connection, Stored stored) {
        List<?> ids = of(connection, database.createNativeQuery(MARK_DUE, UUID.class))
                .setParameter("user", stored.sourceUserId())
                .setParameter("former", stored.formerEmailKey())
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    Optional<SourceUser> find(ConnectionView connection, String sourceUserId) {
        var query = of(connection, database.createNativeQuery(READ + " and u.source_user_id = :user", Tuple.class))
                .setParameter("user", sourceUserId);
        return list(query).stream().findFirst();
    }

    List<SourceUser> page(ConnectionView connection, @Nullable String after, int rows) {
        var query = of(
                        connection,
                        database.createNativeQuery(
                                READ + " and u.source_user_id > :after order by u.source_user_id", Tuple.class))
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(rows);
        return list(query);
    }

    private List<SourceUser> list(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::user).toList();
    }

    private SourceUser user(Tuple row) {
        var outcome = row.get("outcome", String.class);
        return new SourceUser(
                row.get("id", UUID.class),
                row.get("source_user_id", String.class),
                row.get("source_version", Long.class),
                UserType.valueOf(row.get("type", String.class)),
                row.get("admin", Boolean.class),
                row.get("email", String.class),
                row.get("first_name", String.class),
                row.get("last_name", String.class),
                row.get("locale", String.class),
                row.get("changed_at", Instant.class),
                outcome == null ? null : ItemOutcome.valueOf(outcome),
                reasons(row.get("reasons", String.class)),
                row.get("account_id", UUID.class),
                row.get("confirmed", Boolean.class),
                row.get("due", Boolean.class));
    }

    private List<Reason> reasons(String column) {
        try {
            return json.readValue(column, new TypeReference<List<Reason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons are written by this service alone", e);
        }
    }

    private String write(List<AcceptedUser> users) {
        try {
            return json.writeValueAsString(users);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Accepted users are plain records", e);
        }
    }

    private static Query of(ConnectionView connection, Query query) {
        return query.setParameter("tenant", connection.tenantId()).setParameter("connection", connection.id());
    }
}
