package io.zugang.access.snapshot;

import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Forgets what nobody will ask for again: changes that every instance has long seen, and sessions whose tokens are over. */
@ApplicationScoped
class SnapshotUpkeep {

    /** An instance that was away for longer reads whole tenants again. */
    private static final Duration KEEP_CHANGES = Duration.ofHours(1);

    private final EntityManager entities;
    private final TenantScope scope;
    private final Snapshot snapshot;
    private final Clock clock;

    SnapshotUpkeep(EntityManager entities, TenantScope scope, Snapshot snapshot, Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        scope.asSystem("old changes of rights are forgotten", this::forget);
    }

    @Transactional
    void forget() {
        var now = clock.instant();
        entities.createNativeQuery("delete from access_change where changed_at < :time")
                .setParameter("time", now.minus(KEEP_CHANGES))
                .executeUpdate();
        snapshot.world().forgetSessions(ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }
}
