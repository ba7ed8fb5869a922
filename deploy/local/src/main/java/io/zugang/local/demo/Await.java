package io.zugang.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again until something is there, for a bounded time. */
final class Await {

    private static final long SHORTEST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 300;

    private Await() {}

    static <T> T until(String what, Duration limit, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + limit.toNanos();
        var pause = SHORTEST_PAUSE;
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new StepFailed(what + " did not happen within " + limit.toSeconds() + " s");
            }
            pause(pause);
            pause = Math.min(pause * 5 / 4, LONGEST_PAUSE);
        }
    }

    static void untilTrue(String what, Duration limit, Supplier<Boolean> look) {
        until(what, limit, () -> look.get() ? Optional.of(true) : Optional.empty());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("The main job was interrupted", e);
        }
    }
}
