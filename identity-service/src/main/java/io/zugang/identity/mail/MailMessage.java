package io.zugang.identity.mail;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail in the queue and its way out. */
@Entity
@Table(name = "mail_message")
class MailMessage extends TenantOwned {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MAX_DOUBLINGS = 7;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private String recipient;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private MailKind kind;

    @Column(nullable = false, updatable = false)
    private String locale;

    @Column(name = "first_name", nullable = false, updatable = false)
    private String firstName;

    @Column(name = "last_name", nullable = false, updatable = false)
    private String lastName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MailState state = MailState.QUEUED;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected MailMessage() {}

    MailMessage(MailOrder order, Instant now) {
        super(order.tenantId());
        this.accountId = order.accountId();
        this.kind = order.kind();
        this.recipient = order.recipient().address();
        this.firstName = order.recipient().firstName();
        this.lastName = order.recipient().lastName();
        this.locale = order.recipient().locale();
        this.nextAttemptAt = now;
    }

    MailOrder order() {
        return new MailOrder(
                tenantId(), accountId, kind, new MailOrder.Recipient(recipient, firstName, lastName, locale));
    }

    /** Takes the mail out of the queue; whoever dies with it loses it after the lease. */
    void claim(Instant until) {
        state = MailState.SENDING;
        attempts++;
        leaseUntil = until;
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        leaseUntil = null;
        lastError = null;
    }

    /** Back into the queue: 5 s, then twice as long each time, at most about ten minutes. */
    void retryLater(String error, Instant now) {
        state = MailState.QUEUED;
        leaseUntil = null;
        lastError = error;
        nextAttemptAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS)));
    }

    void fail(String error) {
        state = MailState.FAILED;
        leaseUntil = null;
        lastError = error;
    }

    UUID accountId() {
        return accountId;
    }

    String recipient() {
        return recipient;
    }

    MailKind kind() {
        return kind;
    }

    String locale() {
        return locale;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }
}
