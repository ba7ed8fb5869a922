package io.zugang.platform.events;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that happens soon. */
final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private Eventually() {}

    static void await(String what, BooleanSupplier happened) {
        long until = System.nanoTime() + AT_MOST.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Not within " + AT_MOST + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
