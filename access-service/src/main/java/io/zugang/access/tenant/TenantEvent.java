package io.zugang.access.tenant;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What this service publishes about tenants. */
sealed interface TenantEvent extends DomainEvent {

    /** The decisions about every subject of the tenant may have changed. */
    record Changed(UUID tenantId, String status) implements TenantEvent {

        /** The published data. */
        record Data(UUID tenantId, String status) {}

        @Override
        public String type() {
            return "access.tenant.changed.v1";
        }

        @Override
        public UUID subject() {
            return tenantId;
        }

        @Override
        public Object data() {
            return new Data(tenantId, status);
        }
    }
}
