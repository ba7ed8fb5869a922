package io.zugang.identity.passwordchange;

import io.zugang.identity.secret.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Proof that somebody gave the right password a moment ago. Sealed, not stored: it is used up because the change takes
 * away the required action that it serves.
 */
@ApplicationScoped
public class PasswordChangeToken {

    private static final String PURPOSE = "password-change";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Sealing sealing;
    private final Clock clock;

    PasswordChangeToken(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The token for an account whose password has just been checked. */
    public String of(UUID accountId) {
        var content = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .putLong(clock.instant().plus(LIFE).getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(PURPOSE, content.array()));
    }

    /** Opens a token; empty if this service did not make it. */
    Optional<Opened> open(String token) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        return sealing.open(PURPOSE, sealed).map(ByteBuffer::wrap).map(content -> {
            var account = new UUID(content.getLong(), content.getLong());
            return new Opened(account, Instant.ofEpochSecond(content.getLong()));
        });
    }

    /** What a token says. */
    record Opened(UUID accountId, Instant expiresAt) {

        boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }
}
