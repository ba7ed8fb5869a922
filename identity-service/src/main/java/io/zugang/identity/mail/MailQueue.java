package io.zugang.identity.mail;

import io.zugang.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes mails in the transaction of the change that causes them: both are stored or neither is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MailQueue {

    private final MailRepository mails;
    private final Outbox outbox;
    private final Clock clock;

    MailQueue(MailRepository mails, Outbox outbox, Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void enqueue(MailOrder order) {
        enqueue(List.of(order));
    }

    /** Queues many mails at once; Hibernate writes them in batches. */
    public void enqueue(List<MailOrder> orders) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var queued = orders.stream().map(order -> new MailMessage(order, now)).toList();
        mails.persist(queued);
        mails.flush();
        queued.forEach(mail -> outbox.publish(new MailEvent.Queued(MailResponse.of(mail))));
    }

    /** How many mails of this kind an account was sent or is to be sent in the last while. */
    public long recent(UUID accountId, MailKind kind, Duration lately) {
        return mails.sentSince(accountId, kind, clock.instant().minus(lately));
    }
}
