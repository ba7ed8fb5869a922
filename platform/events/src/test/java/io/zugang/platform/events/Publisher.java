package io.zugang.platform.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.locks.LockSupport;

/** Publishes events as a service does. */
@ApplicationScoped
class Publisher {

    private final Outbox outbox;
    private final TransactionSynchronizationRegistry transaction;

    Publisher(Outbox outbox, TransactionSynchronizationRegistry transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    void publish(DomainEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var event : events) {
                outbox.publish(event);
            }
        });
    }

    /** Publishes, and holds the commit up after the outbox is written: the case that loses events in a naive feed. */
    void publishSlowly(DomainEvent event, long delayNanos) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.publish(event);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    LockSupport.parkNanos(delayNanos);
                }

                @Override
                public void afterCompletion(int status) {}
            });
        });
    }
}
