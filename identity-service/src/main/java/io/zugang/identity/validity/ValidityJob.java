package io.zugang.identity.validity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.zugang.identity.account.AccountLifecycle;
import io.zugang.identity.account.ValiditySwitch;
import io.zugang.identity.validity.ValidityRunRepository.Hold;
import io.zugang.identity.validity.ValidityRunResponse.State;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Runs once per half-hour slot in the whole cluster. Every replica ticks; one inserts the slot's row and holds it by a lease.
 * A slot nobody was there for is not made up: the next run acts on all dates crossed by then.
 */
@ApplicationScoped
class ValidityJob {

    private static final Logger LOG = Logger.getLogger(ValidityJob.class);

    private final ValidityRunRepository runs;
    private final AccountLifecycle accounts;
    private final ValidityConfig config;
    private final TenantScope scope;

    ValidityJob(ValidityRunRepository runs, AccountLifecycle accounts, ValidityConfig config, TenantScope scope) {
        this.runs = runs;
        this.accounts = accounts;
        this.config = config;
        this.scope = scope;
    }

    @Scheduled(every = "{identity.validity.tick}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tick() {
        run(false);
    }

    /** Runs if the slot is free; answers the run, or nothing if another one is under way. */
    Optional<UUID> run(boolean requested) {
        return scope.asSystem("validity dates", () -> {
            var hold = QuarkusTransaction.requiringNew().call(() -> take(requested));
            hold.ifPresent(this::work);
            return hold.map(Hold::runId);
        });
    }

    private Optional<Hold> take(boolean requested) {
        var orphan = runs.takeOver(config.lease());
        return orphan.isPresent() ? orphan : runs.takeSlot(requested, config.lease());
    }

    private void work(Hold hold) {
        try {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(() -> workOnBatch(hold));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Validity run %s failed", hold.runId());
            QuarkusTransaction.requiringNew()
                    .run(() -> runs.end(hold, State.FAILED, e.getClass().getSimpleName()));
        }
    }

    /** Answers whether there may be more to do. The lease is renewed in the same transaction, so late writes are refused. */
    private boolean workOnBatch(Hold hold) {
        if (!runs.renew(hold, config.lease())) {
            LOG.warnf("Validity run %s was taken over by another replica", hold.runId());
            return false;
        }
        var acted = Stream.concat(
                        accounts.startDue(config.batchSize()).stream(), accounts.expireDue(config.batchSize()).stream())
                .toList();
        acted.stream().filter(ValiditySwitch::switched).forEach(switched -> runs.note(hold.runId(), switched));
        if (acted.isEmpty()) {
            runs.end(hold, State.SUCCEEDED, null);
        }
        return !acted.isEmpty();
    }
}
