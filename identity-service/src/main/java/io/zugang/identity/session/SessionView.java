package io.zugang.identity.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live session as other slices see it.
 *
 * @param installationId  the installation that was signed in to, null for the platform itself
 * @param amr             how the person proved to be the account's (RFC 8176)
 * @param authenticatedAt the last time the password was given
 */
public record SessionView(
        UUID id,
        UUID tenantId,
        UUID accountId,
        @Nullable UUID installationId,
        Set<String> amr,
        Instant authenticatedAt,
        Instant expiresAt) {

    public SessionView {
        amr = Set.copyOf(amr);
    }
}
