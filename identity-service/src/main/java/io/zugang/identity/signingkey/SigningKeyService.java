package io.zugang.identity.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs and verifies this issuer's tokens. RS256 only: an algorithm named in a token is never believed. */
@ApplicationScoped
public class SigningKeyService {

    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;

    /** Far below the time a key is announced, so an instance always knows the next key before it is used. */
    private static final Duration REREAD_AFTER = Duration.ofMinutes(1);

    private final SigningKeyRotation rotation;
    private final Clock clock;
    private volatile @Nullable KeyRing ring;

    SigningKeyService(SigningKeyRotation rotation, Clock clock) {
        this.rotation = rotation;
        this.clock = clock;
    }

    /** The signed compact form of these claims. */
    public String sign(JOSEObjectType type, JWTClaimsSet claims) {
        var key = currentKey();
        var header = new JWSHeader.Builder(ALGORITHM)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException("Cannot sign with key " + key.getKeyID(), broken);
        }
        return token.serialize();
    }

    /**
     * The claims of a token that this issuer signed as this type; empty for anything else. Times and audience are the
     * caller's to judge.
     */
    public Optional<JWTClaimsSet> verified(String token, JOSEObjectType type) {
        try {
            var jwt = SignedJWT.parse(token);
            var kid = jwt.getHeader().getKeyID();
            if (kid == null
                    || !ALGORITHM.equals(jwt.getHeader().getAlgorithm())
                    || !type.equals(jwt.getHeader().getType())) {
                return Optional.empty();
            }
            var key = ring().byId(kid);
            if (key.isEmpty()
                    || !jwt.verify(new RSASSAVerifier(key.get().toPublicJWK().toRSAKey()))) {
                return Optional.empty();
            }
            return Optional.of(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    /** The public halves of the next, the current and the retired keys. */
    public JWKSet published() {
        return ring().published();
    }

    private RSAKey currentKey() {
        var now = clock.instant();
        return ring().current(now).or(() -> rotated(now).current(now)).orElseThrow();
    }

    private KeyRing ring() {
        var known = ring;
        var now = clock.instant();
        if (known == null || known.entries().isEmpty()) {
            return rotated(now);
        }
        if (Duration.between(known.readAt(), now).abs().compareTo(REREAD_AFTER) > 0) {
            var reread = QuarkusTransaction.joiningExisting().call(() -> rotation.read(now));
            ring = reread;
            return reread;
        }
        return known;
    }

    /** Makes, announces and removes keys as their times come. */
    @ActivateRequestContext
    KeyRing rotated(Instant now) {
        var fresh = QuarkusTransaction.requiringNew().call(() -> rotation.rotate(now));
        ring = fresh;
        return fresh;
    }
}
