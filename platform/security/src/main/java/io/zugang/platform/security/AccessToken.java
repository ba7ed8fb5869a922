package io.zugang.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of an access token (RFC 9068) whose signature, issuer, audience and expiry were checked already. A token
 * that is good in these respects and yet not one of ours is refused.
 */
final class AccessToken {

    private static final int LONGEST_ID = 200;

    private AccessToken() {}

    static Caller caller(JsonWebToken token) {
        requireAccessTokenType(token.getRawToken());
        var subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_ID) {
            throw refused();
        }
        var type = text(token, "subject_type");
        var tenantId = uuid(text(token, "tenant_id"));
        var sessionId = text(token, "sid");
        if (Caller.ACCOUNT.equals(type) && tenantId != null) {
            return new Caller(Caller.ACCOUNT, subject, requireUuid(subject), tenantId, sessionId, signedInAt(token));
        }
        if (Caller.SERVICE.equals(type)) {
            return new Caller(Caller.SERVICE, subject, null, tenantId, sessionId, null);
        }
        throw refused();
    }

    /** Keeps out ID tokens and whatever else the issuer may sign one day (RFC 9068 section 4). */
    private static void requireAccessTokenType(String token) {
        try {
            var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            var type = new JsonObject(new String(header, StandardCharsets.UTF_8)).getValue("typ");
            if (!"at+jwt".equals(type) && !"application/at+jwt".equals(type)) {
                throw refused();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DecodeException e) {
            throw refused();
        }
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }

    /** In milliseconds, since in {@code auth_time} a sign-in and what happened in the same second cannot be told apart. */
    private static @Nullable Instant signedInAt(JsonWebToken token) {
        var milliseconds = text(token, "auth_time_ms");
        try {
            return milliseconds == null ? null : Instant.ofEpochMilli(Long.parseLong(milliseconds));
        } catch (NumberFormatException e) {
            throw refused();
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : requireUuid(text);
    }

    private static UUID requireUuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static AuthenticationFailedException refused() {
        return new AuthenticationFailedException("The token is not an access token of Zugang");
    }
}
