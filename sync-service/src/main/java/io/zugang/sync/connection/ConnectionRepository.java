package io.zugang.sync.connection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
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

    List<Connection> page(Reach reach, ConnectionFilter filter, @Nullable UUID after, int rows) {
        var conditions = new ArrayList<String>(List.of(reachable()));
        var parameters = reachParameters(reach);
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

    Optional<Connection> reached(Reach reach, UUID id) {
        var parameters = reachParameters(reach);
        parameters.put("id", id);
        return find("id = :id and " + reachable(), parameters).firstResultOptional();
    }

    /** Locked while it is read: read first and locked later, a change in between would end the request. */
    Optional<Connection> reachedAndLocked(Reach reach, UUID id) {
        var parameters = reachParameters(reach);
        parameters.put("id", id);
        return find("id = :id and " + reachable(), parameters)
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

    private static String reachable() {
        return "(:everything = true or tenantId in :tenants"
                + " or tenantId in (select t.id from TenantRef t where t.partnerId in :managedBy))";
    }

    private static Map<String, Object> reachParameters(Reach reach) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", reach.everything());
        parameters.put("tenants", reach.tenants());
        parameters.put("managedBy", reach.managedBy());
        return parameters;
    }
}
