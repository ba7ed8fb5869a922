package io.zugang.tenant.module;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What other services learn about modules. The subject is the installation. */
sealed interface ModuleEvent extends DomainEvent {

    @Override
    Data data();

    @Override
    default UUID subject() {
        return data().installationId();
    }

    @Override
    default UUID tenantId() {
        return data().tenantId();
    }

    /** The published data. */
    record Data(UUID installationId, UUID tenantId, String module) {}

    /** A module is switched on. */
    record Enabled(Data data) implements ModuleEvent {
        @Override
        public String type() {
            return "tenant.module.enabled.v1";
        }
    }

    /** A module is switched off. */
    record Disabled(Data data) implements ModuleEvent {
        @Override
        public String type() {
            return "tenant.module.disabled.v1";
        }
    }
}
