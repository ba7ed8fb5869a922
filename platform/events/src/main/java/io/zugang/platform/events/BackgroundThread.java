package io.zugang.platform.events;

import java.time.Duration;
import org.jboss.logging.Logger;

/** A thread that lives as long as the service. */
final class BackgroundThread {

    private static final Logger LOG = Logger.getLogger(BackgroundThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Thread thread;

    /**
     * Makes a thread.
     *
     * @param work ends soon after it is told to stop, at the latest when it is interrupted
     */
    BackgroundThread(String name, Runnable work) {
        this.thread = new Thread(work, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Waits for work that was told to stop, so that it does not meet a closed database. */
    void awaitEnd() {
        try {
            thread.join(PATIENCE.toMillis());
            if (thread.isAlive()) {
                LOG.warnf("Thread %s has to be interrupted", thread.getName());
                thread.interrupt();
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
