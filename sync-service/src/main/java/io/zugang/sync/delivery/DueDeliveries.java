package io.zugang.sync.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.sync.connection.ConnectionDirectory;
import io.zugang.sync.delivery.DueRepository.DueUsers;
import io.zugang.sync.work.Backoff;
import io.zugang.sync.work.WorkLoop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/**
 * Delivers pushed changes that could not be delivered while the installation waited: identity-service was down, a run had
 * the user in hand, or the replica died. It works beside the runs, so a change does not queue behind an import.
 */
@ApplicationScoped
class DueDeliveries {

    private static final Duration SOON = Duration.ofMillis(200);

    private final WorkLoop loop = new WorkLoop("sync-deliveries", this::round);
    private final DeliveryTransactions transactions;
    private final DeliveryService deliveries;
    private final ConnectionDirectory connections;
    private final DeliveryConfig config;
    private final TenantScope scope;
    private int failures;

    DueDeliveries(
            DeliveryTransactions transactions,
            DeliveryService deliveries,
            ConnectionDirectory connections,
            DeliveryConfig config,
            TenantScope scope) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.connections = connections;
        this.config = config;
        this.scope = scope;
    }

    void onStart(@Observes StartupEvent started) {
        loop.wake();
    }

    void onDue(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryDue due) {
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        loop.close();
    }

    private Duration round() {
        var due = scope.asSystem("find changes to deliver", transactions::nextDue);
        return due.map(this::deliver).orElseGet(this::untilNext);
    }

    private Duration deliver(DueUsers due) {
        return scope.call(Reach.tenant(due.tenantId()), () -> {
            var connection = connections.of(due.tenantId(), due.connectionId());
            return switch (deliveries.deliver(connection, due.ids(), Settlement.NOTHING)) {
                case SETTLED -> {
                    failures = 0;
                    yield WorkLoop.AT_ONCE;
                }
                case BUSY -> SOON;
                case IDENTITY_UNAVAILABLE -> new Backoff(config.retryMin(), config.retryMax()).after(++failures);
            };
        });
    }

    private Duration untilNext() {
        return scope.asSystem("see when the next change is due", transactions::untilNextDue)
                .filter(pause -> pause.compareTo(config.lookEvery()) < 0)
                .map(pause -> pause.compareTo(SOON) < 0 ? SOON : pause)
                .orElse(config.lookEvery());
    }
}
