package io.zugang.identity.oidc;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authorization request that passed all checks.
 *
 * @param codeChallenge of PKCE; absent only where the client may do without
 * @param prompt       what the client wants to be asked; never {@code none} with others
 * @param maxAge       how long ago the password may have been given
 * @param hintedAccount the account of the id_token_hint, the only one to be answered for
 */
record AuthorizationIntent(
        String clientId,
        String redirectUri,
        Set<String> scope,
        @Nullable String state,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        Set<String> prompt,
        @Nullable Duration maxAge,
        @Nullable UUID hintedAccount) {

    URI redirectTarget() {
        return URI.create(redirectUri);
    }

    boolean forbidsInteraction() {
        return prompt.contains("none");
    }

    /** Whether the password must be given again although somebody is signed in. */
    boolean asksAnyway() {
        return prompt.contains("login") || prompt.contains("select_account") || prompt.contains("consent");
    }

    boolean isTooOld(Instant authenticatedAt, Instant now) {
        return maxAge != null && authenticatedAt.plus(maxAge).isBefore(now);
    }
}
