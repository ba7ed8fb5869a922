package io.zugang.identity.oidc;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one authorization granted; its code and refresh tokens are worthless once it is revoked. */
@Entity
@Table(name = "token_grant")
class TokenGrant extends TenantOwned {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID sessionId;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(nullable = false, updatable = false)
    private String scope;

    @Column(updatable = false)
    private @Nullable String nonce;

    @Column(name = "auth_time", nullable = false, updatable = false)
    private Instant authTime;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoke_reason")
    private @Nullable String revokeReason;

    /** For Hibernate only. */
    protected TokenGrant() {}

    TokenGrant(Authorization authorization) {
        super(authorization.session().tenantId());
        this.accountId = authorization.session().accountId();
        this.sessionId = authorization.session().id();
        this.authTime = authorization.session().authenticatedAt();
        this.clientId = authorization.intent().clientId();
        this.scope = String.join(" ", new TreeSet<>(authorization.intent().scope()));
        this.nonce = authorization.intent().nonce();
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    GrantView view() {
        return new GrantView(id(), accountId, sessionId, clientId, Set.of(scope.split(" ")), nonce, authTime);
    }
}
