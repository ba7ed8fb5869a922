package io.zugang.identity.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token; using it makes its successor. */
@Entity
@Table(name = "refresh_token")
class RefreshToken {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenantId;

    @Column(name = "grant_id", nullable = false, updatable = false)
    private UUID grantId;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /** For Hibernate only. */
    protected RefreshToken() {}

    RefreshToken(String tokenHash, TokenGrant grant, String clientId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.tenantId = grant.tenantId();
        this.grantId = grant.id();
        this.clientId = clientId;
        this.expiresAt = expiresAt;
    }

    boolean isOf(String client) {
        return clientId.equals(client);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isUsed() {
        return usedAt != null;
    }

    /** Whether it was used so recently that a second use is no sign of theft. */
    boolean isWithinGrace(Instant now, Duration grace) {
        return usedAt != null && !now.isAfter(usedAt.plus(grace));
    }

    UUID grantId() {
        return grantId;
    }
}
