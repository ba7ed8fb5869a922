package io.zugang.identity.signingkey;

import io.zugang.platform.persistence.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An RSA key pair. Which key is next, current or retired follows from the times they become active. */
@Entity
@Table(name = "signing_key")
class SigningKey extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private String kid;

    @Column(name = "sealed_key", nullable = false, updatable = false)
    private byte[] sealedKey;

    @Column(name = "active_from", nullable = false, updatable = false)
    private Instant activeFrom;

    /** For Hibernate only. */
    protected SigningKey() {}

    SigningKey(String kid, byte[] sealedKey, Instant activeFrom) {
        this.kid = kid;
        this.sealedKey = sealedKey;
        this.activeFrom = activeFrom;
    }

    String kid() {
        return kid;
    }

    byte[] sealedKey() {
        return sealedKey;
    }

    Instant activeFrom() {
        return activeFrom;
    }
}
