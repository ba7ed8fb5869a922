package io.zugang.sync.run;

import io.zugang.platform.events.Outbox;
import io.zugang.sync.connection.ConnectionDirectory;
import io.zugang.sync.delivery.DeliveryDue;
import io.zugang.sync.delivery.Settled;
import io.zugang.sync.work.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions of a run; users are delivered between them. A turn whose lease was lost changes nothing any more. */
@ApplicationScoped
class RunTransactions {

    private static final String IDENTITY_SERVICE = "identity-service";

    private final RunRepository runs;
    private final RunItemRepository items;
    private final RunPlan plan;
    private final ConnectionDirectory connections;
    private final Outbox outbox;
    private final Event<DeliveryDue> due;
    private final RunConfig config;
    private final Clock clock;

    RunTransactions(
            RunRepository runs,
            RunItemRepository items,
            RunPlan plan,
            ConnectionDirectory connections,
            Outbox outbox,
            Event<DeliveryDue> due,
            RunConfig config,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.plan = plan;
        this.connections = connections;
        this.outbox = outbox;
        this.due = due;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Optional<RunTurn> takeTurn() {
        return runs.nextTurn(clock.instant()).map(run -> {
            var connection = connections.of(run.tenantId(), run.connectionId());
            var lease = run.takeTurn(clock.instant(), config.lease());
            return new RunTurn(
                    run.id(), lease, run.mode(), run.plannedAt() != null, run.areEmailsChecked(), connection);
        });
    }

    @Transactional
    Duration untilNext() {
        var now = clock.instant();
        return runs.nextAttempt()
                .map(next -> Duration.between(now, next))
                .filter(pause -> pause.compareTo(config.lookEvery()) < 0)
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .orElse(config.lookEvery());
    }

    /** The plan is all or nothing: a run that crashes here is planned anew. */
    @Transactional
    void plan(RunTurn turn) {
        runs.leased(turn).ifPresent(run -> {
            plan.plan(turn);
            run.planned(clock.instant());
            outbox.publish(new RunEvent.Started(RunResponse.of(run, items.tally(run))));
        });
    }

    @Transactional
    List<UUID> pending(RunTurn turn) {
        return items.pending(turn, config.batchSize());
    }

    /** True whoever holds the lease by now, for it tells what really happened to the users. */
    @Transactional
    void settle(RunTurn turn, List<Settled> settled) {
        plan.settle(turn, settled);
    }

    @Transactional
    void endTurn(RunTurn turn) {
        runs.leased(turn).ifPresent(run -> run.endTurn(clock.instant()));
    }

    @Transactional
    void pause(RunTurn turn, Duration pause) {
        runs.leased(turn).ifPresent(run -> run.pause(clock.instant().plus(pause)));
    }

    /** Everything waits for identity-service but a dry run that has waited long enough: it tells what it knows. */
    @Transactional
    void waitForIdentity(RunTurn turn) {
        runs.leased(turn).ifPresent(run -> {
            int failures = run.failures() + 1;
            if (run.mode() == RunMode.DRY_RUN && failures >= config.dryRunTries()) {
                run.goOnWithoutIdentity(clock.instant());
            } else {
                var pause = new Backoff(config.retryMin(), config.retryMax()).after(failures);
                run.waitFor(IDENTITY_SERVICE, clock.instant().plus(pause));
            }
        });
    }

    @Transactional
    void complete(RunTurn turn) {
        runs.leased(turn).ifPresent(run -> {
            var tally = items.tally(run);
            run.complete(tally.of(RunItemOutcome.FAILED) > 0, clock.instant());
            if (run.mode() == RunMode.FULL && plan.leaveNothingBehind(turn) > 0) {
                due.fire(new DeliveryDue());
            }
            outbox.publish(new RunEvent.Completed(RunResponse.of(run, tally)));
        });
    }

    @Transactional
    void cancel(RunTurn turn) {
        runs.leased(turn).ifPresent(run -> {
            run.cancel(clock.instant());
            outbox.publish(new RunEvent.Completed(RunResponse.of(run, items.tally(run))));
        });
    }
}
