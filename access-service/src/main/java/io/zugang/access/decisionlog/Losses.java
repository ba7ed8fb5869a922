package io.zugang.access.decisionlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Stream;

/** Counts what is lost, per tenant and reason, until it is written down. */
final class Losses {

    private static final LossReason[] REASONS = LossReason.values();

    private final Map<UUID, OfTenant> tenants = new ConcurrentHashMap<>();
    private final List<Counter> counters = Stream.of(REASONS)
            .map(reason -> Metrics.counter("zugang.decision.log.lost", "reason", reason.code()))
            .toList();
    private volatile boolean any;

    /** What a tenant lost for one reason; times are microseconds since 1970. */
    record Loss(UUID tenant, LossReason reason, long count, long since, long until) {}

    void add(UUID tenant, LossReason reason, long number, long at) {
        var known = tenants.get(tenant);
        (known == null ? tenants.computeIfAbsent(tenant, id -> new OfTenant()) : known)
                .add(reason.ordinal(), number, at);
        counters.get(reason.ordinal()).increment(number);
        any = true;
    }

    /** Hands over what was counted since the last call. */
    List<Loss> take() {
        if (!any) {
            return List.of();
        }
        any = false;
        var losses = new ArrayList<Loss>();
        tenants.forEach((tenant, lost) -> lost.takeTo(tenant, losses));
        return losses;
    }

    /** Of one tenant. Two threads that lose at once may mix up the times of a loss, never their number. */
    private static final class OfTenant {

        private final AtomicLongArray counts = new AtomicLongArray(REASONS.length);
        private final AtomicLongArray since = new AtomicLongArray(REASONS.length);
        private final AtomicLongArray until = new AtomicLongArray(REASONS.length);

        void add(int reason, long number, long at) {
            if (counts.getAndAdd(reason, number) == 0) {
                since.set(reason, at);
            }
            until.set(reason, at);
        }

        void takeTo(UUID tenant, List<Loss> losses) {
            for (var reason : REASONS) {
                int number = reason.ordinal();
                long count = counts.getAndSet(number, 0);
                if (count > 0) {
                    losses.add(new Loss(tenant, reason, count, since.get(number), until.get(number)));
                }
            }
        }
    }
}
