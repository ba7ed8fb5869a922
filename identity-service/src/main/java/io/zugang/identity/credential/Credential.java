package io.zugang.identity.credential;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The central password of an account, as a hash that names its own parameters. */
@Entity
@Table(name = "credential")
class Credential extends TenantOwned {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false)
    private String hash;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Credential() {}

    Credential(UUID tenantId, UUID accountId, String hash, Instant now) {
        super(tenantId);
        this.accountId = accountId;
        this.hash = hash;
        this.changedAt = now;
    }

    /** A new password. */
    void replace(String newHash, Instant now) {
        hash = newHash;
        changedAt = now;
    }

    /** The same password, hashed with the present parameters. */
    void rehash(String newHash) {
        hash = newHash;
    }

    String hash() {
        return hash;
    }
}
