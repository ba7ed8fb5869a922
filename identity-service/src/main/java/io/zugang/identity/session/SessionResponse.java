package io.zugang.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record SessionResponse(
        @Schema(description = "Also the claim `sid` of tokens made in this session")
        UUID id,

        UUID accountId,
        UUID tenantId,
        @Nullable UUID installationId,

        @Schema(description = "How the person was authenticated (RFC 8176)", examples = "[\"pwd\"]")
        List<String> amr,

        Instant authenticatedAt,
        Instant expiresAt) {

    static SessionResponse of(SessionView session) {
        return new SessionResponse(
                session.id(),
                session.accountId(),
                session.tenantId(),
                session.installationId(),
                session.amr().stream().sorted().toList(),
                session.authenticatedAt(),
                session.expiresAt());
    }
}
