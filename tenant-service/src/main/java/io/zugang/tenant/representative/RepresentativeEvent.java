package io.zugang.tenant.representative;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What other services learn about representatives. The subject is the assignment. */
sealed interface RepresentativeEvent extends DomainEvent {

    RepresentativeResponse representative();

    @Override
    default UUID subject() {
        return representative().id();
    }

    @Override
    default UUID tenantId() {
        return representative().tenantId();
    }

    /** Somebody represents a customer. */
    record Assigned(RepresentativeResponse representative) implements RepresentativeEvent {
        @Override
        public String type() {
            return "tenant.representative.assigned.v1";
        }

        @Override
        public Object data() {
            return representative;
        }
    }

    /** Somebody represents a customer no longer. */
    record Unassigned(RepresentativeResponse representative, DerivedMemberships derivedMemberships)
            implements RepresentativeEvent {
        @Override
        public String type() {
            return "tenant.representative.unassigned.v1";
        }

        @Override
        public Object data() {
            return new End(representative, derivedMemberships);
        }
    }

    record End(@JsonUnwrapped RepresentativeResponse representative, DerivedMemberships derivedMemberships) {}
}
