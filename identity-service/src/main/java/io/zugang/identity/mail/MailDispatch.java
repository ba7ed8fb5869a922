package io.zugang.identity.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.platform.events.Outbox;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The sender's short transactions: claiming a batch, and noting what became of each mail. Sending happens outside. */
@ApplicationScoped
class MailDispatch {

    private final MailRepository mails;
    private final MailConfig config;
    private final TenantScope scope;
    private final Outbox outbox;
    private final Clock clock;

    MailDispatch(MailRepository mails, MailConfig config, TenantScope scope, Outbox outbox, Clock clock) {
        this.mails = mails;
        this.config = config;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A mail that this sender holds until its lease ends. */
    record Claimed(UUID id, MailOrder order, int attempts, Instant createdAt) {}

    List<Claimed> claim() {
        return scope.asSystem(
                "send mails",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var batch = mails.lockDue(now(), config.batchSize());
                    var until = now().plus(config.lease());
                    batch.forEach(mail -> mail.claim(until));
                    return batch.stream()
                            .map(mail -> new Claimed(mail.id(), mail.order(), mail.attempts(), mail.createdAt()))
                            .toList();
                }));
    }

    void sent(Claimed delivered) {
        note(List.of(delivered), mail -> {
            mail.sent(now());
            outbox.publish(new MailEvent.Sent(MailResponse.of(mail)));
        });
    }

    void retryLater(List<Claimed> undelivered, String error) {
        note(undelivered, mail -> {
            if (mail.createdAt().plus(config.giveUpAfter()).isBefore(now())) {
                mail.fail(error);
            } else {
                mail.retryLater(error, now());
            }
        });
    }

    void fail(Claimed undeliverable, String error) {
        note(List.of(undeliverable), mail -> mail.fail(error));
    }

    /** A mail whose lease was taken over by another sender is that sender's to note. */
    private void note(List<Claimed> claimed, Consumer<MailMessage> change) {
        if (claimed.isEmpty()) {
            return;
        }
        scope.asSystem(
                "note sent mails",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> claimed.forEach(mine -> {
                            var mail = mails.findById(mine.id());
                            if (mail.state() == MailState.SENDING && mail.attempts() == mine.attempts()) {
                                change.accept(mail);
                            }
                        })));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
