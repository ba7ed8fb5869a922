package io.zugang.tenant.contact;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other services learn about contacts: that they are there, and where. Names and addresses stay here, since a feed
 * knows no masks; whoever needs them asks.
 */
sealed interface ContactEvent extends DomainEvent {

    @Override
    Data data();

    @Override
    default UUID subject() {
        return data().id();
    }

    @Override
    default UUID tenantId() {
        return data().tenantId();
    }

    /** What every event says. */
    record Data(
            UUID id, UUID tenantId, String kind, @Nullable UUID unitId, ContactStatus status, long version) {

        static Data of(Contact contact) {
            var details = contact.details();
            return new Data(
                    contact.id(),
                    contact.tenantId(),
                    details.kind(),
                    details.unitId(),
                    details.status(),
                    contact.version());
        }

        /** The last one, newer than every one before. */
        Data deleted() {
            return new Data(id, tenantId, kind, unitId, status, version + 1);
        }
    }

    /** There is a contact more. */
    record Created(Data data) implements ContactEvent {
        @Override
        public String type() {
            return "tenant.contact.created.v1";
        }
    }

    /** Something is said differently of it. */
    record Updated(Data data) implements ContactEvent {
        @Override
        public String type() {
            return "tenant.contact.updated.v1";
        }
    }

    /** It is gone. */
    record Deleted(Data data) implements ContactEvent {
        @Override
        public String type() {
            return "tenant.contact.deleted.v1";
        }
    }
}
