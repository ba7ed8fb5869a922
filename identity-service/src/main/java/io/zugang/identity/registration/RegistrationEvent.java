package io.zugang.identity.registration;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What others learn about registrations. */
sealed interface RegistrationEvent extends DomainEvent {

    UUID registrationId();

    @Override
    default UUID subject() {
        return registrationId();
    }

    /** The address is proven: the company becomes active. */
    record Completed(UUID registrationId, UUID tenantId, UUID accountId, RegistrationType kind)
            implements RegistrationEvent {
        @Override
        public String type() {
            return "identity.registration.completed.v1";
        }

        @Override
        public Object data() {
            return new CompletedData(registrationId, tenantId, accountId, kind);
        }
    }

    /** Never finished: name and domain are free again. */
    record Expired(UUID registrationId, UUID tenantId) implements RegistrationEvent {
        @Override
        public String type() {
            return "identity.registration.expired.v1";
        }

        @Override
        public Object data() {
            return new ExpiredData(registrationId, tenantId);
        }
    }

    /** The data of {@link Completed}. */
    record CompletedData(UUID registrationId, UUID tenantId, UUID accountId, RegistrationType kind) {}

    /** The data of {@link Expired}. */
    record ExpiredData(UUID registrationId, UUID tenantId) {}
}
