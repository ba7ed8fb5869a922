package io.zugang.sync.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the changes, of whatever tenant, that wait for delivery outside of a run. */
@ApplicationScoped
class DueRepository {

    private static final String NEXT = """
            select u.tenant_id, u.connection_id
            from source_user u
            join connection c on c.id = u.connection_id and c.state = 'CONNECTED'
            where u.due_at <= clock_timestamp()
              and (u.claimed_until is null or u.claimed_until < clock_timestamp())
            order by u.due_at
            limit 1
            """;

    private static final String OF_CONNECTION = """
            select u.id
            from source_user u
            where u.tenant_id = :tenant and u.connection_id = :connection and u.due_at <= clock_timestamp()
              and (u.claimed_until is null or u.claimed_until < clock_timestamp())
            order by u.due_at
            limit :size
            """;

    // A user that someone else is delivering is looked at again soon, for its holder may free it any moment.
    private static final String PAUSE = """
            select cast(extract(epoch from min(u.due_at) - clock_timestamp()) * 1000 as bigint)
            from source_user u
            join connection c on c.id = u.connection_id and c.state = 'CONNECTED'
            where u.due_at is not null
            """;

    // Looked at again soon, but after the changes of others.
    private static final String POSTPONE = """
            update source_user u
            set due_at = greatest(u.due_at, clock_timestamp() + interval '200 milliseconds')
            where u.tenant_id = :tenant and u.due_at is not null and u.claim is null
              and u.id in (select l.id
                           from unnest(cast(:ids as uuid[])) as wanted (id)
                           join source_user l on l.id = wanted.id
                           order by l.source_user_id for no key update of l)
            """;

    private final EntityManager database;

    DueRepository(EntityManager database) {
        this.database = database;
    }

    record DueUsers(UUID tenantId, UUID connectionId, List<UUID> ids) {}

    /** The changes that wait longest and others of the same connection. */
    Optional<DueUsers> next(int size) {
        List<?> first = database.createNativeQuery(NEXT, Tuple.class).getResultList();
        return first.stream().map(Tuple.class::cast).findFirst().map(row -> {
            var tenant = row.get("tenant_id", UUID.class);
            var connection = row.get("connection_id", UUID.class);
            List<?> ids = database.createNativeQuery(OF_CONNECTION, UUID.class)
                    .setParameter("tenant", tenant)
                    .setParameter("connection", connection)
                    .setParameter("size", size)
                    .getResultList();
            return new DueUsers(
                    tenant, connection, ids.stream().map(UUID.class::cast).collect(Collectors.toList()));
        });
    }

    /** Lets changes wait that cannot be delivered just now. */
    void postpone(UUID tenantId, Collection<UUID> ids) {
        database.createNativeQuery(POSTPONE)
                .setParameter("tenant", tenantId)
                .setParameter("ids", DeliveryRepository.array(ids))
                .executeUpdate();
    }

    /** How long until the next change is due, if one waits at all. */
    Optional<Duration> untilNext() {
        var millis = (Long) database.createNativeQuery(PAUSE, Long.class).getSingleResult();
        return Optional.ofNullable(millis).map(Duration::ofMillis);
    }
}
