package io.zugang.local.command;

import io.zugang.local.progress.Obstacle;
import io.zugang.local.stack.Stack;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Looks after a running installation beside the main job, and remembers the first part that died. */
final class DeathWatch {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "death-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Obstacle> death = new AtomicReference<>();

    private DeathWatch() {}

    static DeathWatch over(Stack stack) {
        var watch = new DeathWatch();
        var ticks = watch.timer.scheduleWithFixedDelay(() -> watch.look(stack), 200, 200, TimeUnit.MILLISECONDS);
        if (ticks.isCancelled()) {
            throw new IllegalStateException("the death watch did not start");
        }
        return watch;
    }

    /** Ends the watch and tells what it saw. */
    Optional<Obstacle> stop() {
        timer.shutdownNow();
        return Optional.ofNullable(death.get());
    }

    private void look(Stack stack) {
        try {
            stack.watch();
        } catch (Obstacle obstacle) {
            death.compareAndSet(null, obstacle);
            timer.shutdown();
        }
    }
}
