package io.zugang.identity.client;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record ClientResponse(
        @Schema(examples = "installation-0193a5b0-6a00-7000-8000-000000000001")
        String clientId,

        @Nullable UUID tenantId,
        @Nullable UUID installationId,

        @Schema(description = "False until the first `rotate-secret`: without a secret the client gets no token")
        boolean hasSecret) {

    static ClientResponse of(OauthClient client) {
        return new ClientResponse(
                client.clientId(),
                client.tenantId(),
                client.installationId(),
                client.secretHash().isPresent());
    }
}
