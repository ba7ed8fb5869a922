package io.zugang.sync.link;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

sealed interface LinkEvent extends DomainEvent {

    record Created(UUID subject, UUID tenantId, Payload data) implements LinkEvent {
        @Override
        public String type() {
            return "sync.link.created.v1";
        }
    }

    record Payload(
            UUID id, UUID tenantId, UUID connectionId, UUID installationId, UUID accountId, String sourceUserId) {}
}
