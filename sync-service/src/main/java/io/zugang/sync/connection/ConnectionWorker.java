package io.zugang.sync.connection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.sync.connection.ConnectionAttempts.Attempt;
import io.zugang.sync.work.WorkLoop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes requested connections in the background. */
@ApplicationScoped
class ConnectionWorker {

    private static final Logger LOG = Logger.getLogger(ConnectionWorker.class);

    private final WorkLoop loop = new WorkLoop("sync-connections", this::round);
    private final ConnectionAttempts attempts;
    private final InstallationClients clients;
    private final TenantScope scope;

    ConnectionWorker(ConnectionAttempts attempts, InstallationClients clients, TenantScope scope) {
        this.attempts = attempts;
        this.clients = clients;
        this.scope = scope;
    }

    void onStart(@Observes StartupEvent started) {
        loop.wake();
    }

    void onDue(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionDue due) {
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        loop.close();
    }

    private Duration round() {
        Optional<Attempt> next = scope.asSystem("claim the next connection to make", attempts::next);
        if (next.isEmpty()) {
            return scope.asSystem("see when the next connection is due", attempts::untilNext);
        }
        connect(next.get());
        return WorkLoop.AT_ONCE;
    }

    private void connect(Attempt attempt) {
        var reach = Reach.tenant(attempt.tenantId());
        try {
            var clientId = clients.provision(attempt.tenantId(), attempt.installationId());
            scope.call(reach, () -> {
                attempts.succeeded(attempt, clientId);
                return clientId;
            });
        } catch (IdentityFailure failure) {
            LOG.warnf("Connection %s: %s (%s)", attempt.connectionId(), failure.detail(), failure.getCause());
            scope.call(reach, () -> {
                attempts.failed(attempt, failure);
                return failure;
            });
        }
    }
}
