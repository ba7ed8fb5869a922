package io.zugang.tenant.domain;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What other services learn about domains. */
sealed interface TenantDomainEvent extends DomainEvent {

    DomainResponse domain();

    @Override
    default UUID subject() {
        return domain().id();
    }

    @Override
    default UUID tenantId() {
        return domain().tenantId();
    }

    @Override
    default Object data() {
        return domain();
    }

    record Claimed(DomainResponse domain) implements TenantDomainEvent {
        @Override
        public String type() {
            return "tenant.domain.claimed.v1";
        }
    }

    record Verified(DomainResponse domain) implements TenantDomainEvent {
        @Override
        public String type() {
            return "tenant.domain.verified.v1";
        }
    }

    record Failed(DomainResponse domain) implements TenantDomainEvent {
        @Override
        public String type() {
            return "tenant.domain.failed.v1";
        }
    }
}
