package io.zugang.access.decisionlog;

import io.micrometer.core.instrument.Metrics;
import io.zugang.access.engine.Question;
import io.zugang.access.engine.Question.Place;
import io.zugang.access.engine.Reason;
import io.zugang.access.snapshot.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jctools.queues.MpscArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * Takes decisions on their way to the log. It never waits and never fails: what it cannot take is counted as lost. A queue
 * that any number of threads fill and one empties holds them until they are written.
 */
@ApplicationScoped
public class DecisionLog {

    /** Owns what belongs to no tenant. */
    static final UUID NOBODY = new UUID(0, 0);

    private final DecisionLogConfig config;
    private final LogPolicies policies;
    private final Snapshot snapshot;
    private final MpscArrayQueue<Entry> queue;
    private final Map<UUID, TenantTally> tallies = new ConcurrentHashMap<>();
    private final Losses losses = new Losses();

    DecisionLog(DecisionLogConfig config, LogPolicies policies, Snapshot snapshot) {
        this.config = config;
        this.policies = policies;
        this.snapshot = snapshot;
        this.queue = new MpscArrayQueue<>(config.queue());
        Metrics.gauge("zugang.decision.log.depth", queue, MpscArrayQueue::size);
    }

    /**
     * Takes a decision that was just made, if it is one to keep. Permits of what lies in no tenant in particular are none: those
     * are services that ask, before each request, whether their caller may make it.
     *
     * @param home    the home tenant of the subject, if whoever asks may know of it
     * @param version of that tenant's image
     */
    public void offer(Asking asking, Question question, @Nullable UUID home, long version, Reason reason) {
        boolean permitted = reason == Reason.GRANTED;
        if (permitted && question.resource().place().isAny()) {
            return;
        }
        var tenant = home == null ? ownerWithoutHome(asking, question) : home;
        var tally = tallyOf(tenant);
        if (permitted && !tally.isSampled(policies.oneIn(tenant))) {
            return;
        }
        int most = permitted ? config.permitsPerMinute() : config.denialsPerMinute();
        if (!tally.hasRoom(permitted, question.at(), most)) {
            losses.add(tenant, permitted ? LossReason.PERMITS_LIMITED : LossReason.DENIALS_LIMITED, 1, question.at());
        } else if (!queue.offer(
                Entry.of(tenant, asking, question, home == null ? Entry.NO_VERSION : version, reason))) {
            losses.add(tenant, LossReason.QUEUE_FULL, 1, question.at());
        }
    }

    /**
     * Whose log a question about an unknown subject belongs into: that of the resource's tenant, else that of whoever asks.
     * A tenant that is named but not known has none, so that nobody can make up tenants to count for.
     */
    private UUID ownerWithoutHome(Asking asking, Question question) {
        if (question.resource().place() instanceof Place.Tenant tenant
                && snapshot.world().image(tenant.id()) != null) {
            return tenant.id();
        }
        return asking.callerTenant() == null ? NOBODY : asking.callerTenant();
    }

    private TenantTally tallyOf(UUID tenant) {
        var tally = tallies.get(tenant);
        return tally == null ? tallies.computeIfAbsent(tenant, id -> new TenantTally()) : tally;
    }

    /** Hands over the oldest entries; for one thread at a time. */
    void take(List<LogRow> rows, int most) {
        queue.drain(entry -> rows.add(LogRow.of(entry)), most);
    }

    /** Hands over what was lost since the last call. */
    void takeLosses(List<LogRow> rows) {
        losses.take().forEach(loss -> rows.add(LogRow.of(loss)));
    }

    /** Notes that rows were taken and could not be written. */
    void lose(List<LogRow> rows) {
        rows.forEach(row -> losses.add(row.tenant(), LossReason.UNWRITABLE, row.decisions(), row.micros()));
    }

    int depth() {
        return queue.size();
    }
}
