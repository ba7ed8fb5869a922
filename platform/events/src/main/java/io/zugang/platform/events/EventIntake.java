package io.zugang.platform.events;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads events now instead of when they arrive: for a question about something this service has not heard of yet. */
@ApplicationScoped
public class EventIntake {

    private final EventConsumers consumers;

    EventIntake(EventConsumers consumers) {
        this.consumers = consumers;
    }

    /**
     * Waits until everything that the source had committed before this call is handled, or parked because its handler
     * fails. What it wrote is visible to transactions that begin afterwards.
     *
     * @return false if that took too long, or if the source cannot be read now
     * @throws IllegalArgumentException if this service has no handlers for the source
     * @throws IllegalStateException    on a thread that must not block
     */
    public boolean catchUp(String source, Duration atMost) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("Catching up waits, which this thread must not do");
        }
        var consumer = consumers.of(source);
        if (consumer == null) {
            throw new IllegalArgumentException("This service handles no events of " + source);
        }
        try {
            return consumer.nudge().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
