package io.zugang.platform.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Watches over the look-ups of the issuer's keys. A token that names an unknown key makes one look-up, so a stranger could
 * make this service hammer the issuer; beyond a few a second such tokens are answered with 503 and no look-up. Tokens with a
 * known key need none. Both a look-up and the fetching of a token of our own end in bounded time.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.JWKS, OidcEndpoint.Type.TOKEN})
class KeyLookups implements OidcRequestFilter {

    private static final long TIMEOUT_MILLIS = 2_000;
    // Enough for many instances of load that start at once with an empty memory of keys.
    private static final double BURST = 50;
    private static final double PER_MILLI = 0.01;

    private final Clock clock;
    private double left = BURST;
    private long refilled;

    KeyLookups(Clock clock) {
        this.clock = clock;
        this.refilled = clock.millis();
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(TIMEOUT_MILLIS);
        var isKeyLookup = "GET".equals(context.request().method().name());
        return isKeyLookup && !take()
                ? Uni.createFrom().failure(new TooManyException())
                : Uni.createFrom().voidItem();
    }

    synchronized boolean take() {
        var now = clock.millis();
        left = Math.min(BURST, left + Math.max(0, now - refilled) * PER_MILLI);
        refilled = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("Too many look-ups of the issuer's keys");
        }
    }
}
