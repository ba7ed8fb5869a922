package io.zugang.sync.connection;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import io.zugang.sync.SyncProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConnectionService {

    private static final String TARGET = "connection";

    private final ConnectionRepository connections;
    private final TenantScope scope;
    private final CurrentCaller callers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<Object> slices;
    private final Clock clock;

    ConnectionService(
            ConnectionRepository connections,
            TenantScope scope,
            CurrentCaller callers,
            Outbox outbox,
            AuditTrail audit,
            Event<Object> slices,
            Clock clock) {
        this.connections = connections;
        this.scope = scope;
        this.callers = callers;
        this.outbox = outbox;
        this.audit = audit;
        this.slices = slices;
        this.clock = clock;
    }

    @Transactional
    List<Connection> page(ConnectionFilter filter, @Nullable UUID after, int rows) {
        return connections.page(sight(), filter, after, rows);
    }

    @Transactional
    Connection get(UUID id) {
        return connections.seen(sight(), id).orElseThrow(ConnectionService::notFound);
    }

    private ConnectionSight sight() {
        return ConnectionSight.of(scope.reach(), callers.orNull());
    }

    /** Central access was switched on; saying it twice opens one connection. */
    @Transactional
    void activate(UUID tenantId, UUID installationId, String installationName) {
        if (connections.open(tenantId, installationId).isPresent()) {
            return;
        }
        var connection = new Connection(tenantId, installationId, installationName, clock.instant());
        connections.persistAndFlush(connection);
        slices.fire(new ConnectionOpened(connection.id(), tenantId));
        slices.fire(new ConnectionDue());
        var opened = ConnectionResponse.of(connection);
        outbox.publish(new ConnectionEvent.Requested(opened));
        audit.record("connection.request", TARGET, connection.id(), tenantId, null, opened);
    }

    /** Central access was switched off. */
    @Transactional
    void deactivate(UUID tenantId, UUID installationId) {
        connections.open(tenantId, installationId).ifPresent(connection -> {
            var before = ConnectionResponse.of(connection);
            connection.close(clock.instant());
            connections.flush();
            var closed = ConnectionResponse.of(connection);
            outbox.publish(new ConnectionEvent.Closed(closed));
            audit.record("connection.close", TARGET, connection.id(), tenantId, before, closed);
        });
    }

    /** Tries a failed connection at once. */
    @Transactional
    Connection retry(UUID id) {
        var connection = connections.seenAndLocked(sight(), id).orElseThrow(ConnectionService::notFound);
        if (connection.state() != ConnectionState.ERROR) {
            throw new ProblemException(
                            SyncProblem.CONNECTION_NOT_IN_ERROR, "Only a connection in state ERROR can be retried.")
                    .with("state", connection.state().name());
        }
        var before = ConnectionResponse.of(connection);
        connection.requestAgain(clock.instant());
        connections.flush();
        slices.fire(new ConnectionDue());
        audit.record("connection.retry", TARGET, id, connection.tenantId(), before, ConnectionResponse.of(connection));
        return connection;
    }

    /** Notes that the client's secret was changed; the secret itself is nowhere. */
    @Transactional
    void secretRotated(ConnectionView connection) {
        audit.record("connection.rotate-secret", TARGET, connection.id(), connection.tenantId(), null, null);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such connection.");
    }
}
