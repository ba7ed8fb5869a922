package io.zugang.platform.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that happens soon, and says what was missing if it does not. */
public final class Await {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private Await() {}

    /** Looks again and again until the value is as expected, and gives it. */
    public static <T> T until(String what, Duration atMost, Supplier<T> value, Predicate<T> expected) {
        var end = System.nanoTime() + atMost.toNanos();
        while (true) {
            var current = value.get();
            if (expected.test(current)) {
                return current;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + atMost + " for " + what + "; last seen: " + current);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Looks again and again until the condition holds. */
    public static void until(String what, Duration atMost, Supplier<Boolean> condition) {
        until(what, atMost, condition, Boolean.TRUE::equals);
    }
}
