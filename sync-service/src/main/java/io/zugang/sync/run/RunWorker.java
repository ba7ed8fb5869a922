package io.zugang.sync.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.sync.work.WorkLoop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/** Moves runs on in the background, one turn at a time, whichever run waited longest. */
@ApplicationScoped
class RunWorker {

    private final WorkLoop loop = new WorkLoop("sync-runs", this::round);
    private final RunTransactions transactions;
    private final RunProgress progress;
    private final TenantScope scope;

    RunWorker(RunTransactions transactions, RunProgress progress, TenantScope scope) {
        this.transactions = transactions;
        this.progress = progress;
        this.scope = scope;
    }

    void onStart(@Observes StartupEvent started) {
        loop.wake();
    }

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunQueued queued) {
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        loop.close();
    }

    private Duration round() {
        var turn = scope.asSystem("take the next turn of a run", transactions::takeTurn);
        if (turn.isEmpty()) {
            return scope.asSystem("see when the next run is due", transactions::untilNext);
        }
        return scope.call(Reach.tenant(turn.get().connection().tenantId()), () -> {
            progress.advance(turn.get());
            return WorkLoop.AT_ONCE;
        });
    }
}
