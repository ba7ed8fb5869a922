package io.zugang.access.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/** What is published about access policies. */
sealed interface AccessPolicyEvent extends DomainEvent {

    /** Other roles may count for every account of the tenant. */
    record Changed(AccessPolicyResponse policy, List<String> changed) implements AccessPolicyEvent {

        /** The published data. */
        record Data(@JsonUnwrapped AccessPolicyResponse policy, List<String> changed) {}

        @Override
        public String type() {
            return "access.policy.changed.v1";
        }

        @Override
        public UUID subject() {
            return policy.tenantId();
        }

        @Override
        public UUID tenantId() {
            return policy.tenantId();
        }

        @Override
        public Object data() {
            return new Data(policy, changed);
        }
    }
}
