package io.zugang.sync.connection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {

    // Hibernate's way to write "skip locked".
    private static final int SKIP_LOCKED = -2;

    private static final UUID NONE = new UUID(0, 0);

    private static final String VISIBLE = "(:everything = true or tenantId in :tenants"
            + " or tenantId in (select t.id from TenantRef t where t.partnerId in :managedBy))"
            + " and (:everyInstallation = true or installationId = :ownInstallation)";

    List<Connection> page(ConnectionSight sight, ConnectionFilter filter, @Nullable UUID after, int rows) {
        var conditions = new ArrayList<String>(List.of(VISIBLE));
        var parameters = parameters(sight);
        if (filter.installationId() != null) {
            conditions.add("installationId = :installation");
            parameters.put("installation", filter.installationId());
        }
        if (filter.tenantId() != null) {
            conditions.add("tenantId = :tenant");
            parameters.put("tenant", filter.tenantId());
        }
        if (after != null) {
            conditions.add("id > :after");
            parameters.put("after", after);
        }
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .range(0, rows - 1)
                .list();
    }

    Optional<Connection> seen(ConnectionSight sight, UUID id) {
        var parameters = parameters(sight);
        parameters.put("id", id);
        return find("id = :id and " + VISIBLE, parameters).firstResultOptional();
    }

    /** Locked while it is read: read first and locked later, a change in between would end the request. */
    Optional<Connection> seenAndLocked(ConnectionSight sight, UUID id) {
        var parameters = parameters(sight);
        parameters.put("id", id);
        return find("id = :id and " + VISIBLE, parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Connection> locked(UUID tenantId, UUID id) {
        return find("id = :id and tenantId = :tenant", Map.of("id", id, "tenant", tenantId))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The installation's connection that is not closed. */
    Optional<Connection> open(UUID tenantId, UUID installationId) {
        return find(
                        "installationId = :installation and tenantId = :tenant and state <> :closed",
                        Map.of("installation", installationId, "tenant", tenantId, "closed", ConnectionState.CLOSED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The next connection to be made, of whatever tenant, unless another replica has it in hand. */
    Optional<Connection> nextDue(Instant now) {
        return find(
                        "state in :waiting and nextAttemptAt <= :now order by nextAttemptAt",
                        Map.of("waiting", WAITING, "now", now))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .range(0, 0)
                .firstResultOptional();
    }

    /** When the next connection of any tenant is due. */
    Optional<Instant> nextAttempt() {
        return find("state in :waiting order by nextAttemptAt", Map.of("waiting", WAITING))
                .range(0, 0)
                .firstResultOptional()
                .map(Connection::nextAttemptAt);
    }

    private static final Set<ConnectionState> WAITING =
            Set.of(ConnectionState.REQUESTED, ConnectionState.CONNECTING, ConnectionState.ERROR);

    private static Map<String, Object> parameters(ConnectionSight sight) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", sight.reach().everything());
        parameters.put("tenants", sight.reach().tenants());
        parameters.put("managedBy", sight.reach().managedBy());
        parameters.put("everyInstallation", sight.installationId() == null);
        parameters.put(
                "ownInstallation", Optional.ofNullable(sight.installationId()).orElse(NONE));
        return parameters;
    }
}
