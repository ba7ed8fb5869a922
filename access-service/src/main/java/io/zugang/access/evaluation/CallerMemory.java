package io.zugang.access.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zugang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who sent an access token that was checked a moment ago. Services ask thousands of questions with the same token, and to
 * check its signature costs more than to decide. Only who it is is remembered; what he may is asked anew each time. The
 * token itself is not kept, only its digest.
 */
@ApplicationScoped
class CallerMemory {

    /** A key that the issuer withdraws is believed for this much longer; the keys themselves are remembered for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final long MOST = 10_000;

    private final Clock clock;
    private final Cache<Digest, Known> callers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    CallerMemory(Clock clock) {
        this.clock = clock;
    }

    /** Notes who sent a token that was checked, and how long it is valid. */
    void remember(String token, Caller caller, Instant expiry) {
        callers.put(Digest.of(token), new Known(caller, expiry));
    }

    /** Whose token this is; null if it was not checked lately or has expired. */
    @Nullable
    Caller recall(String token) {
        var known = callers.getIfPresent(Digest.of(token));
        return known != null && clock.instant().isBefore(known.expiry()) ? known.caller() : null;
    }

    private record Known(Caller caller, Instant expiry) {}

    /** SHA-256, so that nobody can make another token that is taken for this one. */
    private static final class Digest {

        private final byte[] bytes;

        private Digest(byte[] bytes) {
            this.bytes = bytes;
        }

        static Digest of(String token) {
            try {
                return new Digest(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
