package io.zugang.identity.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code, for one use within a minute, bound to its client, its redirect URI and its PKCE challenge. */
@Entity
@Table(name = "authorization_code")
class AuthorizationCode {

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenantId;

    @Column(name = "grant_id", nullable = false, updatable = false)
    private UUID grantId;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(name = "redirect_uri", nullable = false, updatable = false)
    private String redirectUri;

    @Column(name = "code_challenge", updatable = false)
    private @Nullable String codeChallenge;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /** For Hibernate only. */
    protected AuthorizationCode() {}

    AuthorizationCode(String codeHash, TokenGrant grant, AuthorizationIntent intent, Instant expiresAt) {
        this.codeHash = codeHash;
        this.tenantId = grant.tenantId();
        this.grantId = grant.id();
        this.clientId = intent.clientId();
        this.redirectUri = intent.redirectUri();
        this.codeChallenge = intent.codeChallenge();
        this.expiresAt = expiresAt;
    }

    boolean fits(CodeRedemption redemption, Instant now) {
        return now.isBefore(expiresAt)
                && redirectUri.equals(redemption.redirectUri())
                && redemption.answers(codeChallenge);
    }

    UUID grantId() {
        return grantId;
    }
}
