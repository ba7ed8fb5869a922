package io.zugang.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Where services put their events, in the transaction of the change: both are stored or neither is. */
@ApplicationScoped
public class Outbox {

    private static final Object PENDING = new Object();

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final EventRelay relay;
    private final Clock clock;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            EventRelay relay,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Publishes an event when the running transaction commits. Its data are written as JSON now, so later changes of the
     * object do not show.
     *
     * @throws IllegalStateException without a running transaction, since the event could outlive a change that failed
     */
    public void publish(DomainEvent event) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is published in the transaction of the change it tells of");
        }
        pending()
                .add(new OutboxRow(
                        Uuid7.next(), event, clock.instant().truncatedTo(ChronoUnit.MICROS), written(event)));
    }

    private PendingEvents pending() {
        if (transaction.getResource(PENDING) instanceof PendingEvents pending && !pending.isWritten()) {
            return pending;
        }
        var pending = new PendingEvents(database, relay);
        transaction.putResource(PENDING, pending);
        transaction.registerInterposedSynchronization(pending);
        return pending;
    }

    private String written(DomainEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data of an event of type " + event.type() + " are not JSON", e);
        }
    }
}
