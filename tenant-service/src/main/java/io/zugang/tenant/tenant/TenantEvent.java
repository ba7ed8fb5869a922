package io.zugang.tenant.tenant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/** What other services learn about companies. */
sealed interface TenantEvent extends DomainEvent {

    TenantResponse tenant();

    @Override
    default UUID subject() {
        return tenant().id();
    }

    @Override
    default UUID tenantId() {
        return tenant().id();
    }

    @Override
    default Object data() {
        return tenant();
    }

    record Created(TenantResponse tenant) implements TenantEvent {
        @Override
        public String type() {
            return "tenant.tenant.created.v1";
        }
    }

    record Activated(TenantResponse tenant) implements TenantEvent {
        @Override
        public String type() {
            return "tenant.tenant.activated.v1";
        }
    }

    record Updated(TenantResponse tenant, List<String> changed) implements TenantEvent {
        @Override
        public String type() {
            return "tenant.tenant.updated.v1";
        }

        @Override
        public Object data() {
            return new Change(tenant, changed);
        }
    }

    record Deleted(TenantResponse tenant) implements TenantEvent {
        @Override
        public String type() {
            return "tenant.tenant.deleted.v1";
        }
    }

    record Change(@JsonUnwrapped TenantResponse tenant, List<String> changed) {}
}
