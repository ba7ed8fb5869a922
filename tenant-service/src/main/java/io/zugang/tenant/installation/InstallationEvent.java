package io.zugang.tenant.installation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zugang.platform.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/** What other services learn about installations. */
sealed interface InstallationEvent extends DomainEvent {

    InstallationResponse installation();

    @Override
    default UUID subject() {
        return installation().id();
    }

    @Override
    default UUID tenantId() {
        return installation().tenantId();
    }

    @Override
    default Object data() {
        return installation();
    }

    record Registered(InstallationResponse installation) implements InstallationEvent {
        @Override
        public String type() {
            return "tenant.installation.registered.v1";
        }
    }

    record Updated(InstallationResponse installation, List<String> changed) implements InstallationEvent {
        @Override
        public String type() {
            return "tenant.installation.updated.v1";
        }

        @Override
        public Object data() {
            return new Change(installation, changed);
        }
    }

    record ActivationChanged(InstallationResponse installation) implements InstallationEvent {
        @Override
        public String type() {
            return "tenant.installation.activation-changed.v1";
        }
    }

    record Change(@JsonUnwrapped InstallationResponse installation, List<String> changed) {}
}
