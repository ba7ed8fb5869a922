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
        Instant authTime) {

    /** An ID token of a refresh should not repeat the nonce (OpenID Connect Core 12.2): no request is waiting for it. */
    GrantView withoutNonce() {
        return new GrantView(id, accountId, sessionId, clientId, scope, null, authTime);
    }
}
