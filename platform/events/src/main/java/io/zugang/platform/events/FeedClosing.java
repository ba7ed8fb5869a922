package io.zugang.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers waiting readers when the service is told to end. A graceful shutdown waits for running requests before it tells
 * any bean, so long polls would hold it up; only the virtual machine says it early enough.
 */
@ApplicationScoped
class FeedClosing {

    private final FeedSignal signal;
    private final Thread hook = new Thread(this::close, "event-feed-closing");
    private volatile boolean closing;

    FeedClosing(FeedSignal signal) {
        this.signal = signal;
    }

    boolean isClosing() {
        return closing;
    }

    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException machineIsEnding) {
            // The hook has run or is running.
        }
    }

    private void close() {
        closing = true;
        signal.fire();
    }
}
