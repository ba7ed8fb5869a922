package io.zugang.access.decisionlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes what waits, many rows with each statement. While the database is away it keeps what it took and takes no more, so
 * that what fits into the queue is written afterwards.
 */
@ApplicationScoped
class DecisionLogWriter {

    static final int BATCH = 1_000;

    private static final Logger LOG = Logger.getLogger(DecisionLogWriter.class);
    /** SQLSTATE classes of rows that will never be taken: "data exception" and "integrity constraint violation". */
    private static final List<String> HOPELESS = List.of("22", "23");

    private final DecisionLog log;
    private final LogRowWriter rows;
    private final TenantScope scope;
    private final Counter written = Metrics.counter("zugang.decision.log.written");
    private final List<LogRow> pending = new ArrayList<>();
    private boolean failing;

    DecisionLogWriter(DecisionLog log, LogRowWriter rows, TenantScope scope) {
        this.log = log;
        this.rows = rows;
        this.scope = scope;
    }

    @Scheduled(
            identity = "decision-log",
            every = "{access.decision-log.write-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atTimes() {
        write();
    }

    void atEnd(@Observes ShutdownEvent end) {
        write();
        int left = pending.size() + log.depth();
        if (left > 0) {
            LOG.errorf("%d decisions that wait to be logged are lost: the database does not take them", left);
        }
    }

    /** Writes everything that waits, as far as the database takes it. */
    synchronized void write() {
        boolean taken = true;
        while (taken && fill()) {
            taken = flush();
        }
    }

    private boolean fill() {
        if (pending.isEmpty()) {
            log.take(pending, BATCH);
            log.takeLosses(pending);
        }
        return !pending.isEmpty();
    }

    private boolean flush() {
        try {
            scope.asSystem("decisions are logged", () -> rows.insert(pending));
            written.increment(pending.size());
            pending.clear();
            failing = false;
            return true;
        } catch (IllegalStateException e) {
            return isGivenUp(e);
        }
    }

    private boolean isGivenUp(IllegalStateException failure) {
        var state = failure.getCause() instanceof SQLException refusal ? refusal.getSQLState() : null;
        if (state != null && HOPELESS.stream().anyMatch(state::startsWith)) {
            LOG.error("Decisions cannot be logged: the database refuses the rows", failure);
            log.lose(pending);
            pending.clear();
            // What is left waits for the next turn: the loss itself may be what is refused.
            return false;
        }
        if (!failing) {
            LOG.warnf("Decisions cannot be logged now and wait: %s", failure.getMessage());
        }
        failing = true;
        return false;
    }
}
