package io.zugang.tenant.delegation;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What other services learn about delegations. That one began shows in the customer's own event. */
sealed interface DelegationEvent extends DomainEvent {

    /** The partner no longer manages the customer. */
    record Terminated(DelegationResponse delegation) implements DelegationEvent {

        @Override
        public String type() {
            return "tenant.delegation.terminated.v1";
        }

        @Override
        public UUID subject() {
            return delegation.id();
        }

        @Override
        public UUID tenantId() {
            return delegation.customerId();
        }

        @Override
        public Object data() {
            return delegation;
        }
    }
}
