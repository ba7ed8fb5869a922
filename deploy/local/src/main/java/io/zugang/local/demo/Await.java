package io.zugang.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again until something is there, for a bounded time. */
final class Await {

    private Await() {}

    static <T> T until(String what, Duration limit, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new StepFailed(what + " did not happen within " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    static void untilTrue(String what, Duration limit, Supplier<Boolean> look) {
        until(what, limit, () -> look.get() ? Optional.of(true) : Optional.empty());
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("The main job was interrupted", e);
        }
    }
}
