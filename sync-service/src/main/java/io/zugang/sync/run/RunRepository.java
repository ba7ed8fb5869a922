package io.zugang.sync.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<Run, UUID> {

    // Hibernate's way to write "skip locked".
    private static final int SKIP_LOCKED = -2;

    /** Newest first. */
    List<Run> page(UUID tenantId, UUID connectionId, @Nullable UUID before, int rows) {
        var condition = "tenantId = :tenant and connectionId = :connection";
        var query = before == null
                ? find(condition + " order by id desc", Map.of("tenant", tenantId, "connection", connectionId))
                : find(
                        condition + " and id < :before order by id desc",
                        Map.of("tenant", tenantId, "connection", connectionId, "before", before));
        return query.range(0, rows - 1).list();
    }

    Optional<Run> open(UUID tenantId, UUID connectionId) {
        return find(
                        "tenantId = :tenant and connectionId = :connection and state in :open",
                        Map.of("tenant", tenantId, "connection", connectionId, "open", RunState.OPEN))
                .firstResultOptional();
    }

    /**
     * Serialises the starts of one connection until the end of the transaction, so that of two at the same moment one sees
     * the other. The unique index holds in any case.
     */
    void lockStarts(UUID connectionId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('sync-run:' || :connection, 0))")
                .setParameter("connection", connectionId.toString())
                .getSingleResult();
    }

    /** The run, of whatever tenant, whose last turn is longest ago and which nobody has in hand. */
    Optional<Run> nextTurn(Instant now) {
        return find(
                        "state in :open and nextAttemptAt <= :now and (leasedUntil is null or leasedUntil < :now)"
                                + " order by turnAt",
                        Map.of("open", RunState.OPEN, "now", now))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .range(0, 0)
                .firstResultOptional();
    }

    /** When the next run that nobody has in hand, of whatever tenant, is due. */
    Optional<Instant> nextAttempt() {
        return find("state in :open and leasedUntil is null order by nextAttemptAt", Map.of("open", RunState.OPEN))
                .range(0, 0)
                .firstResultOptional()
                .map(Run::nextAttemptAt);
    }

    /** The run, as long as the lease is still the one that was taken. */
    Optional<Run> leased(RunTurn turn) {
        return find(
                        "id = :id and tenantId = :tenant",
                        Map.of("id", turn.runId(), "tenant", turn.connection().tenantId()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(run -> run.isHeldBy(turn.lease()));
    }
}
