package io.zugang.identity.signingkey;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys as this instance last read them, oldest first. */
record KeyRing(Instant readAt, List<Entry> entries) {

    /** @param key with its private part */
    record Entry(RSAKey key, Instant activeFrom) {}

    KeyRing {
        entries = List.copyOf(entries);
    }

    /** The newest key that is already active. */
    Optional<RSAKey> current(Instant now) {
        return entries.stream()
                .filter(entry -> !entry.activeFrom().isAfter(now))
                .reduce((older, newer) -> newer)
                .map(Entry::key);
    }

    Optional<RSAKey> byId(String kid) {
        return entries.stream()
                .map(Entry::key)
                .filter(key -> kid.equals(key.getKeyID()))
                .findFirst();
    }

    JWKSet published() {
        return new JWKSet(List.copyOf(
                        entries.stream().map(entry -> entry.key().toPublicJWK()).toList()))
                .toPublicJWKSet();
    }
}
