package io.zugang.identity.client;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What this slice tells the other services. */
sealed interface ClientEvent extends DomainEvent {

    /** An installation's client exists; access-service gives it its role. */
    record Created(UUID subject, UUID tenantId, Data data) implements ClientEvent {

        @Override
        public String type() {
            return "identity.client.created.v1";
        }

        static Created of(OauthClient client, UUID tenantId, UUID installationId) {
            var data = new Data(client.clientId(), tenantId, installationId, "installation");
            return new Created(client.id(), tenantId, data);
        }
    }

    /** @param role key of the system role the client is to have */
    record Data(String clientId, UUID tenantId, UUID installationId, String role) {}
}
