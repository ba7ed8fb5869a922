package io.zugang.identity.oidc;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant that is in force. */
record GrantView(
        UUID id,
        UUID accountId,
        UUID sessionId,
        String clientId,
        Set<String> scope,
        @Nullable String nonce,
        Instant authTime) {}
