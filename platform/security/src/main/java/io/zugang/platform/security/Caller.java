package io.zugang.platform.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request, as the access token says.
 *
 * @param subjectType {@code account} for a person, {@code service} for a client of its own
 * @param id          the account's id, or the client id
 * @param accountId   set for accounts only
 * @param tenantId    the tenant the subject belongs to; services of the platform have none
 * @param sessionId   the session the token was issued in, if any
 * @param signedInAt  when the person proved who he is (OpenID Connect Core 1.0 section 2, {@code auth_time})
 */
public record Caller(
        String subjectType,
        String id,
        @Nullable UUID accountId,
        @Nullable UUID tenantId,
        @Nullable String sessionId,
        @Nullable Instant signedInAt) {

    /** Subject type of a person. */
    public static final String ACCOUNT = "account";

    /** Subject type of a client that acts for itself. */
    public static final String SERVICE = "service";
}
