package io.zugang.sync.work;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs rounds of one kind of work on a thread of its own: at once after {@link #wake()}, otherwise when the last round
 * said. A round that throws is logged and tried again after {@link #AFTER_FAILURE}.
 */
public final class WorkLoop implements AutoCloseable {

    /** Passed by a round that has more to do. */
    public static final Duration AT_ONCE = Duration.ZERO;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);

    private final String name;
    private final Supplier<Duration> round;
    private final ScheduledThreadPoolExecutor thread;
    private @Nullable ScheduledFuture<?> next;
    private boolean woken;

    /** Makes a loop that does nothing until it is woken for the first time. */
    public WorkLoop(String name, Supplier<Duration> round) {
        this.name = name;
        this.round = round;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            var worker = new Thread(task, name);
            // The loader of the caller, not of the pool: configuration and beans are found through it.
            worker.setContextClassLoader(WorkLoop.class.getClassLoader());
            worker.setDaemon(true);
            return worker;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Asks for a round as soon as possible; many calls before it starts make one round. */
    public synchronized void wake() {
        woken = true;
        schedule(AT_ONCE);
    }

    private void turn() {
        synchronized (this) {
            woken = false;
            next = null;
        }
        var pause = pauseAfterRound();
        synchronized (this) {
            if (!woken) {
                schedule(pause);
            }
        }
    }

    // A loop must outlive whatever one round meets, so this is the one place that catches everything.
    private Duration pauseAfterRound() {
        try {
            return round.get();
        } catch (RuntimeException e) {
            LOG.errorf(e, "A round of %s failed", name);
            return AFTER_FAILURE;
        }
    }

    private synchronized void schedule(Duration delay) {
        if (next != null) {
            next.cancel(false);
        }
        try {
            next = thread.schedule(this::turn, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debugf("%s is closed", name);
        }
    }

    /** Lets a running round finish and starts no other. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("A round of %s did not end in time", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
