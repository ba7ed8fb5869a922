package io.zugang.identity.session;

import io.zugang.platform.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What this slice tells the other services. */
sealed interface SessionEvent extends DomainEvent {

    /** A session started, or was prolonged by a repeated sign-in. */
    record Started(UUID subject, UUID tenantId, Data data) implements SessionEvent {

        @Override
        public String type() {
            return "identity.session.started.v1";
        }

        static Started of(Session session, String reason) {
            return new Started(session.id(), session.tenantId(), Data.of(session, reason));
        }
    }

    /** A session ended before its time; its tokens are not to be accepted any more. */
    record Ended(UUID subject, UUID tenantId, Data data) implements SessionEvent {

        @Override
        public String type() {
            return "identity.session.ended.v1";
        }

        static Ended of(Session session, String reason) {
            return new Ended(session.id(), session.tenantId(), Data.of(session, reason));
        }
    }

    /** The session as events tell it. */
    record Data(UUID sid, UUID accountId, Instant expiresAt, String reason) {

        static Data of(Session session, String reason) {
            return new Data(session.id(), session.accountId(), session.expiresAt(), reason);
        }
    }
}
