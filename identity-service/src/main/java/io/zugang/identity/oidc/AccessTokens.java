package io.zugang.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.zugang.identity.signingkey.SigningKeyService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the access tokens that this provider made. */
@ApplicationScoped
class AccessTokens {

    private final SigningKeyService keys;
    private final ProviderAddress address;
    private final Clock clock;

    AccessTokens(SigningKeyService keys, ProviderAddress address, Clock clock) {
        this.keys = keys;
        this.address = address;
        this.clock = clock;
    }

    /** The claims of a token with our signature, expired or not. */
    Optional<JWTClaimsSet> signedByUs(String token) {
        return keys.verified(token, TokenIssuer.ACCESS_TOKEN)
                .filter(claims -> address.issuer().getValue().equals(claims.getIssuer()))
                .filter(claims -> claims.getAudience().contains(ProviderAddress.AUDIENCE)
                        || claims.getAudience().contains(address.issuer().getValue()));
    }

    /** The claims of a token that is good now. */
    Optional<JWTClaimsSet> current(String token) {
        var now = clock.instant().getEpochSecond();
        return signedByUs(token)
                .filter(claims -> claims.toJSONObject().get("exp") instanceof Number exp && now < exp.longValue());
    }

    /** The grant of a person's token; empty for a client's own token. */
    static Optional<UUID> grantOf(JWTClaimsSet claims) {
        return grantOf(claims.getJWTID());
    }

    /** The same by the token's id. */
    static Optional<UUID> grantOf(@Nullable String tokenId) {
        if (tokenId == null || tokenId.indexOf('.') < 0) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(tokenId.substring(0, tokenId.indexOf('.'))));
    }

    static Set<String> scopeOf(JWTClaimsSet claims) {
        var scope = text(claims, "scope");
        return scope == null ? Set.of() : Set.copyOf(Arrays.asList(scope.split(" ")));
    }

    static @Nullable Long seconds(JWTClaimsSet claims, String name) {
        return claims.toJSONObject().get(name) instanceof Number number ? number.longValue() : null;
    }

    static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }
}
