package io.zugang.identity.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends due mails, one batch per tick. A mail goes out at least once: a replica that dies between sending and noting one
 * leaves that one to be sent again with a fresh link.
 */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final MailDispatch dispatch;
    private final MailText text;
    private final MailTransport transport;
    private final Instance<MailLink> links;
    private final TenantScope scope;

    MailSender(
            MailDispatch dispatch,
            MailText text,
            MailTransport transport,
            @Any Instance<MailLink> links,
            TenantScope scope) {
        this.dispatch = dispatch;
        this.text = text;
        this.transport = transport;
        this.links = links;
        this.scope = scope;
    }

    @Scheduled(every = "{identity.mail.tick}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tick() {
        var batch = dispatch.claim();
        for (int i = 0; i < batch.size(); i++) {
            var outcome = send(batch.get(i));
            if (outcome == Outcome.SENT) {
                // Not only after the batch: what is not noted is sent again when this replica dies.
                dispatch.sent(batch.get(i));
            } else if (outcome == Outcome.SERVER_DOWN) {
                // The server will not take the rest either; asking once per tick is enough.
                dispatch.retryLater(batch.subList(i, batch.size()), "The mail server cannot be reached");
                break;
            }
        }
    }

    private Outcome send(MailDispatch.Claimed claimed) {
        try {
            var link = link(claimed.order());
            if (link.isEmpty()) {
                dispatch.fail(claimed, "The mail has lost its reason");
                return Outcome.NOT_SENT;
            }
            transport.send(text.write(claimed.order(), link.get()));
            return Outcome.SENT;
        } catch (RuntimeException e) {
            return failed(claimed, e);
        }
    }

    private Outcome failed(MailDispatch.Claimed claimed, RuntimeException failure) {
        var refusal = Refusal.in(failure);
        LOG.warnf("Mail %s was not sent in attempt %d: %s", claimed.id(), claimed.attempts(), refusal);
        return switch (refusal) {
            case RECIPIENT_REFUSED -> {
                dispatch.fail(claimed, "The mail server refuses the recipient");
                yield Outcome.NOT_SENT;
            }
            case TEMPORARY -> {
                dispatch.retryLater(List.of(claimed), "The mail server did not take the mail");
                yield Outcome.NOT_SENT;
            }
            case SERVER_DOWN -> Outcome.SERVER_DOWN;
        };
    }

    private Optional<String> link(MailOrder order) {
        for (var link : links) {
            if (link.makes(order.kind())) {
                return scope.asSystem(
                        "link in a mail",
                        () -> QuarkusTransaction.requiringNew().call(() -> link.link(order)));
            }
        }
        throw new IllegalStateException("Nobody makes the link of " + order.kind());
    }

    private enum Outcome {
        SENT,
        NOT_SENT,
        SERVER_DOWN
    }
}
