package io.zugang.identity.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.zugang.identity.secret.Sealing;
import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Decides which keys exist. Runs in the caller's transaction. */
@ApplicationScoped
class SigningKeyRotation {

    private static final Logger LOG = Logger.getLogger(SigningKeyRotation.class);
    private static final String PURPOSE = "signing-key";
    private static final int BITS = 2048;

    private final SigningKeyRepository keys;
    private final Sealing sealing;
    private final SigningKeyConfig config;

    SigningKeyRotation(SigningKeyRepository keys, Sealing sealing, SigningKeyConfig config) {
        this.keys = keys;
        this.sealing = sealing;
        this.config = config;
    }

    KeyRing read(Instant now) {
        return new KeyRing(
                now,
                keys.oldestFirst().stream()
                        .map(key -> new KeyRing.Entry(opened(key), key.activeFrom()))
                        .toList());
    }

    /** Under a lock: of two instances that start together the second finds the first one's key. */
    KeyRing rotate(Instant now) {
        keys.lockRotation();
        var known = keys.oldestFirst();
        if (known.isEmpty()) {
            create(now);
        } else if (isDue(known.get(known.size() - 1), now)) {
            create(now.plus(config.announced()));
        }
        removeForgotten(known, now);
        keys.flush();
        return read(now);
    }

    private boolean isDue(SigningKey newest, Instant now) {
        var announce = newest.activeFrom().plus(config.rotation()).minus(config.announced());
        return !announce.isAfter(now);
    }

    private void removeForgotten(List<SigningKey> known, Instant now) {
        for (int older = 0; older < known.size() - 1; older++) {
            var retiredAt = known.get(older + 1).activeFrom();
            if (retiredAt.plus(config.kept()).isBefore(now)) {
                keys.delete(known.get(older));
                LOG.infof("Removed retired signing key %s", known.get(older).kid());
            }
        }
    }

    private void create(Instant activeFrom) {
        var kid = Uuid7.next().toString();
        try {
            var pair = new RSAKeyGenerator(BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            var sealed = sealing.seal(PURPOSE, pair.toJSONString().getBytes(StandardCharsets.UTF_8));
            keys.persist(new SigningKey(kid, sealed, activeFrom));
            LOG.infof("Made signing key %s, active from %s", kid, activeFrom);
        } catch (JOSEException broken) {
            throw new IllegalStateException("Cannot make an RSA key", broken);
        }
    }

    private RSAKey opened(SigningKey key) {
        var json = sealing.open(PURPOSE, key.sealedKey())
                .orElseThrow(() -> new IllegalStateException("identity.key-encryption-key does not open signing key "
                        + key.kid() + ": it is not the key this database was filled with"));
        try {
            return RSAKey.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException broken) {
            throw new IllegalStateException("Signing key " + key.kid() + " is not a JWK", broken);
        }
    }
}
