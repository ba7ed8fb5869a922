package io.zugang.sync.run;

import io.zugang.sync.delivery.DeliveryService;
import io.zugang.sync.delivery.DeliveryService.Ending;
import io.zugang.sync.delivery.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** One turn of a run: plan it, deliver one batch, or end it. Every step leaves a state from which the next can start. */
@ApplicationScoped
class RunProgress {

    private static final Duration UNTIL_FREE = Duration.ofMillis(200);

    private final RunTransactions transactions;
    private final DeliveryService deliveries;

    RunProgress(RunTransactions transactions, DeliveryService deliveries) {
        this.transactions = transactions;
        this.deliveries = deliveries;
    }

    void advance(RunTurn turn) {
        if (turn.connection().isClosed()) {
            transactions.cancel(turn);
            return;
        }
        if (!turn.isPlanned()) {
            transactions.plan(turn);
        }
        var pending = transactions.pending(turn);
        if (pending.isEmpty()) {
            transactions.complete(turn);
            return;
        }
        switch (turn.mode()) {
            case FULL -> deliver(turn, pending);
            case DRY_RUN -> rehearse(turn, pending);
        }
    }

    private void deliver(RunTurn turn, Collection<UUID> pending) {
        end(turn, deliveries.deliver(turn.connection(), pending, settled -> transactions.settle(turn, settled)));
    }

    private void end(RunTurn turn, Ending ending) {
        switch (ending) {
            case SETTLED -> transactions.endTurn(turn);
            case BUSY -> transactions.pause(turn, UNTIL_FREE);
            case IDENTITY_UNAVAILABLE -> transactions.waitForIdentity(turn);
        }
    }

    private void rehearse(RunTurn turn, Collection<UUID> pending) {
        Settlement noted = settled -> transactions.settle(turn, settled);
        if (turn.isIdentityAsked()) {
            end(turn, deliveries.rehearse(turn.connection(), pending, noted));
        } else {
            deliveries.presume(turn.connection(), pending, noted);
            transactions.endTurn(turn);
        }
    }
}
