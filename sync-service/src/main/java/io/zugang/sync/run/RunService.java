package io.zugang.sync.run;

import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import io.zugang.sync.SyncProblem;
import io.zugang.sync.connection.ConnectionDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RunService {

    private final RunRepository runs;
    private final RunItemRepository items;
    private final ConnectionDirectory connections;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Event<RunQueued> queued;
    private final Clock clock;

    RunService(
            RunRepository runs,
            RunItemRepository items,
            ConnectionDirectory connections,
            CurrentCaller caller,
            AuditTrail audit,
            Event<RunQueued> queued,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.connections = connections;
        this.caller = caller;
        this.audit = audit;
        this.queued = queued;
        this.clock = clock;
    }

    /** Queues a run; it begins as soon as this has committed. */
    @Transactional
    RunResponse start(UUID connectionId, RunMode mode) {
        var connection = connections.reached(connectionId).requireConnected();
        runs.lockStarts(connectionId);
        runs.open(connection.tenantId(), connectionId).ifPresent(open -> {
            throw new ProblemException(SyncProblem.RUN_IN_PROGRESS, "Wait for the run that is in progress.")
                    .with("runId", open.id());
        });
        var run =
                new Run(connection.tenantId(), connectionId, mode, caller.get().id(), clock.instant());
        runs.persistAndFlush(run);
        var response = RunResponse.of(run, items.tally(run));
        audit.record("run.start", "run", run.id(), run.tenantId(), null, response);
        queued.fire(new RunQueued());
        return response;
    }

    @Transactional
    List<RunResponse> page(UUID connectionId, @Nullable UUID before, int rows) {
        var connection = connections.reached(connectionId);
        return runs.page(connection.tenantId(), connectionId, before, rows).stream()
                .map(run -> RunResponse.of(run, items.tally(run)))
                .toList();
    }

    @Transactional
    RunResponse get(UUID runId) {
        var run = reached(runId);
        return RunResponse.of(run, items.tally(run));
    }

    @Transactional
    List<RunItem> items(UUID runId, RunItemFilter filter, int after, int rows) {
        return items.page(reached(runId), filter, after, rows);
    }

    /** Whoever reaches the connection of a run reaches the run. */
    private Run reached(UUID runId) {
        var run = runs.findByIdOptional(runId).orElseThrow(RunService::notFound);
        connections.reached(run.connectionId());
        return run;
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such run.");
    }
}
