package io.zugang.identity.mail;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What others learn about mails. */
sealed interface MailEvent extends DomainEvent {

    MailResponse mail();

    @Override
    default UUID subject() {
        return mail().id();
    }

    @Override
    default UUID tenantId() {
        return mail().tenantId();
    }

    @Override
    default Object data() {
        return mail();
    }

    record Queued(MailResponse mail) implements MailEvent {
        @Override
        public String type() {
            return "identity.mail.queued.v1";
        }
    }

    record Sent(MailResponse mail) implements MailEvent {
        @Override
        public String type() {
            return "identity.mail.sent.v1";
        }
    }
}
