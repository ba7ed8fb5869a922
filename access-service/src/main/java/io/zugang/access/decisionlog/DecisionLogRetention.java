package io.zugang.access.decisionlog;

import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Deletes entries that were kept long enough, a bounded number in each transaction, by one instance at a time. */
@ApplicationScoped
class DecisionLogRetention {

    static final int BATCH = 5_000;

    private final DecisionLogRepository entries;
    private final DecisionLogConfig config;
    private final TenantScope scope;
    private final Clock clock;

    DecisionLogRetention(DecisionLogRepository entries, DecisionLogConfig config, TenantScope scope, Clock clock) {
        this.entries = entries;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(
            identity = "decision-log-retention",
            every = "{access.decision-log.purge-every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void apply() {
        scope.asSystem("old decisions are forgotten", this::purge);
    }

    private void purge() {
        var before = clock.instant().minus(config.retention());
        var end = EntryId.first(ChronoUnit.MICROS.between(Instant.EPOCH, before));
        int deleted;
        do {
            deleted = entries.purge(end, BATCH);
        } while (deleted == BATCH);
    }
}
