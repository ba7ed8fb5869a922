package io.zugang.sync.connection;

import io.zugang.platform.events.Outbox;
import io.zugang.sync.work.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The transactions around one attempt to connect; the call itself happens between them. */
@ApplicationScoped
class ConnectionAttempts {

    private final ConnectionRepository connections;
    private final ConnectionConfig config;
    private final Outbox outbox;
    private final Clock clock;

    ConnectionAttempts(ConnectionRepository connections, ConnectionConfig config, Outbox outbox, Clock clock) {
        this.connections = connections;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Attempt(UUID connectionId, UUID tenantId, UUID installationId) {}

    @Transactional
    Optional<Attempt> next() {
        return connections.nextDue(clock.instant()).map(connection -> {
            connection.attempt(clock.instant(), config.attemptPatience());
            return new Attempt(connection.id(), connection.tenantId(), connection.installationId());
        });
    }

    @Transactional
    Duration untilNext() {
        var now = clock.instant();
        return connections
                .nextAttempt()
                .map(next -> Duration.between(now, next))
                .filter(pause -> pause.compareTo(config.lookEvery()) < 0)
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .orElse(config.lookEvery());
    }

    @Transactional
    void succeeded(Attempt attempt, String clientId) {
        settle(attempt, connection -> {
            connection.connected(clientId, clock.instant());
            connections.flush();
            outbox.publish(new ConnectionEvent.Connected(ConnectionResponse.of(connection)));
        });
    }

    @Transactional
    void failed(Attempt attempt, IdentityFailure failure) {
        settle(attempt, connection -> {
            connection.failed(failure, clock.instant(), nextAfter(connection));
            connections.flush();
            outbox.publish(new ConnectionEvent.Failed(ConnectionResponse.of(connection)));
        });
    }

    /** A connection that was closed, or taken over after a long pause, is no longer this attempt's business. */
    private void settle(Attempt attempt, Consumer<Connection> outcome) {
        connections
                .locked(attempt.tenantId(), attempt.connectionId())
                .filter(Connection::isAttempted)
                .ifPresent(outcome);
    }

    private Instant nextAfter(Connection connection) {
        var pause = new Backoff(config.retryMin(), config.retryMax()).after(connection.failures() + 1);
        return clock.instant().plus(pause);
    }
}
