package io.zugang.platform.events;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double from failure to failure up to a limit, with jitter so that replicas do not knock in step. */
final class Backoff {

    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private int failures;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The pause after one more failure. */
    Duration next() {
        return jittered(first, failures++, longest);
    }

    /** Starts anew after a success. */
    void reset() {
        failures = 0;
    }

    /** Sleeps for the next pause. */
    void sleep() {
        try {
            Thread.sleep(next().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Half to all of the first pause, doubled so many times, but no longer than the limit. */
    static Duration jittered(Duration first, int doublings, Duration longest) {
        long full = Math.min(first.toMillis() << Math.min(doublings, MAX_DOUBLINGS), longest.toMillis());
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
