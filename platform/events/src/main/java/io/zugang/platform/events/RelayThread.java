package io.zugang.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets the relay work as soon as a commit wakes it, and now and then unasked. Commits during a turn share the next one. */
@ApplicationScoped
class RelayThread {

    private static final Logger LOG = Logger.getLogger(RelayThread.class);

    private final Semaphore woken = new Semaphore(0);
    private final BackgroundThread thread = new BackgroundThread("event-relay", this::run);
    private final Instance<EventRelay> relay;
    private final Duration every;
    private volatile boolean stopped;
    private boolean failing;

    /** The relay is looked up late: it knows this thread itself. */
    RelayThread(Instance<EventRelay> relay, EventsConfig config) {
        this.relay = relay;
        this.every = config.relayEvery();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
        thread.awaitEnd();
    }

    void wake() {
        woken.release();
    }

    private void run() {
        try {
            while (!stopped) {
                // Asked or not: either way it is time for a turn.
                woken.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        try {
            relay.get().drain();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("Events wait in the outbox: the relay cannot move them and keeps trying", e);
            }
            failing = true;
        }
    }
}
