package io.zugang.identity.validity;

import io.zugang.identity.account.ValiditySwitch;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Slots, leases and fences, by the database's clock: replicas' clocks may differ. */
@ApplicationScoped
class ValidityRunRepository {

    private static final UUID NEWEST = new UUID(-1L, -1L);
    private static final String TAKE_SLOT = "insert into validity_run"
            + " (id, slot, cause, state, fence, lease_until, started_at)"
            + " values (:id, case when :requested then now() else date_bin('30 minutes', now(), 'epoch') end,"
            + " case when :requested then 'REQUESTED' else 'SCHEDULED' end,"
            + " 'RUNNING', 1, now() + make_interval(secs => :lease), now())"
            + " on conflict do nothing returning id, fence";
    private static final String TAKE_OVER = "update validity_run set fence = fence + 1,"
            + " lease_until = now() + make_interval(secs => :lease) where id = (select id from validity_run"
            + " where state = 'RUNNING' and lease_until < now() for update skip locked) returning id, fence";
    private static final String HOLD = "update validity_run set lease_until = now() + make_interval(secs => :lease)"
            + " where id = :id and fence = :fence and state = 'RUNNING'";
    private static final String END = "update validity_run set state = :state, error = :error, finished_at = now()"
            + " where id = :id and fence = :fence and state = 'RUNNING'";
    private static final String NOTE = "insert into validity_switch"
            + " (run_id, tenant_id, account_id, direction, boundary) values (:run, :tenant, :account, :direction,"
            + " :boundary) on conflict do nothing";
    private static final String SWITCHES = "select run_id, account_id, direction from validity_switch"
            + " where run_id in (:runs) and (:everything or tenant_id in (:tenants)"
            + " or tenant_id in (select id from tenant_ref where partner_id in (:partners)))";

    private final EntityManager entities;

    ValidityRunRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The right to work on a run, as long as nobody has a higher fence. */
    record Hold(UUID runId, long fence) {}

    /** An account that a run switched. */
    record Switched(UUID runId, UUID accountId, boolean on) {}

    /** The present slot, or one at this very moment; nothing if it is taken or another run is under way. */
    Optional<Hold> takeSlot(boolean requested, Duration lease) {
        return hold(session()
                .createNativeQuery(TAKE_SLOT, Tuple.class)
                .setParameter("id", Uuid7.next())
                .setParameter("requested", requested)
                .setParameter("lease", seconds(lease))
                .getResultList());
    }

    /** A run whose holder has fallen silent. */
    Optional<Hold> takeOver(Duration lease) {
        return hold(session()
                .createNativeQuery(TAKE_OVER, Tuple.class)
                .setParameter("lease", seconds(lease))
                .getResultList());
    }

    /** Renews the lease and keeps others from taking over until the transaction ends; false if somebody already has. */
    boolean renew(Hold hold, Duration lease) {
        return entities.createNativeQuery(HOLD)
                        .setParameter("lease", seconds(lease))
                        .setParameter("id", hold.runId())
                        .setParameter("fence", hold.fence())
                        .executeUpdate()
                == 1;
    }

    void end(Hold hold, ValidityRunResponse.State state, @Nullable String error) {
        entities.createNativeQuery(END)
                .setParameter("state", state.name())
                .setParameter("error", error)
                .setParameter("id", hold.runId())
                .setParameter("fence", hold.fence())
                .executeUpdate();
    }

    void note(UUID runId, ValiditySwitch switched) {
        entities.createNativeQuery(NOTE)
                .setParameter("run", runId)
                .setParameter("tenant", switched.tenantId())
                .setParameter("account", switched.accountId())
                .setParameter("direction", switched.on() ? "ON" : "OFF")
                .setParameter("boundary", switched.boundary())
                .executeUpdate();
    }

    /** Newest first, without the switched accounts. */
    List<ValidityRunResponse> page(@Nullable String before, int limit) {
        return session()
                .createNativeQuery(
                        "select * from validity_run where id < :before order by id desc limit :limit", Tuple.class)
                .setParameter("before", before == null ? NEWEST : UUID.fromString(before))
                .setParameter("limit", limit)
                .getResultStream()
                .map(ValidityRunRepository::run)
                .toList();
    }

    List<Switched> switches(List<UUID> runIds, Reach reach) {
        return session()
                .createNativeQuery(SWITCHES, Tuple.class)
                .setParameterList("runs", runIds)
                .setParameter("everything", reach.everything())
                .setParameterList("tenants", reach.tenants())
                .setParameterList("partners", reach.managedBy())
                .getResultStream()
                .map(row -> new Switched(
                        row.get("run_id", UUID.class),
                        row.get("account_id", UUID.class),
                        "ON".equals(row.get("direction", String.class))))
                .toList();
    }

    private static Optional<Hold> hold(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Hold(row.get("id", UUID.class), row.get("fence", Long.class)))
                .findFirst();
    }

    private static ValidityRunResponse run(Tuple row) {
        return new ValidityRunResponse(
                row.get("id", UUID.class),
                row.get("slot", Instant.class),
                ValidityRunResponse.Cause.valueOf(row.get("cause", String.class)),
                ValidityRunResponse.State.valueOf(row.get("state", String.class)),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class),
                row.get("error", String.class),
                List.of(),
                List.of());
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
