package io.zugang.tenant.setting;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What other services learn about settings. The subject is the company, so that its settings come in their order. */
sealed interface SettingEvent extends DomainEvent {

    @Override
    SettingResponse data();

    @Override
    default UUID subject() {
        return data().tenantId();
    }

    @Override
    default UUID tenantId() {
        return data().tenantId();
    }

    /** The company has a value of its own. */
    record Changed(SettingResponse data) implements SettingEvent {
        @Override
        public String type() {
            return "tenant.setting.changed.v1";
        }
    }

    /** The company inherits again; the value is the inherited one. */
    record Reset(SettingResponse data) implements SettingEvent {
        @Override
        public String type() {
            return "tenant.setting.reset.v1";
        }
    }
}
