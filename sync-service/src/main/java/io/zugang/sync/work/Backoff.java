package io.zugang.sync.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after the n-th failure in a row: doubling, bounded, and shortened by up to a quarter at random so that
 * replicas which failed together do not come back together.
 */
public record Backoff(Duration min, Duration max) {

    private static final int MAX_DOUBLINGS = 20;

    public Duration after(int failures) {
        long doubled = min.toMillis() << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS);
        long bounded = Math.min(doubled, max.toMillis());
        return Duration.ofMillis(bounded - ThreadLocalRandom.current().nextLong(bounded / 4 + 1));
    }
}
