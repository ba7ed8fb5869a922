package io.zugang.identity.session;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person signed in with one browser. */
@Entity
@Table(name = "sso_session")
class Session extends TenantOwned {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "installation_id")
    private @Nullable UUID installationId;

    /** Space-separated RFC 8176 values. */
    @Column(nullable = false)
    private String amr;

    @Column(name = "authenticated_at", nullable = false)
    private Instant authenticatedAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    /** For Hibernate only. */
    protected Session() {}

    Session(NewSession started) {
        super(started.tenantId());
        this.accountId = started.accountId();
        this.amr = String.join(" ", started.amr());
    }

    /** A sign-in, the first or a repeated one: the cookie is new each time, so a planted one is worthless. */
    void authenticate(String newTokenHash, @Nullable UUID installation, Instant now, Instant until) {
        this.tokenHash = newTokenHash;
        this.installationId = installation;
        this.authenticatedAt = now;
        this.lastUsedAt = now;
        this.expiresAt = until;
    }

    void end(Instant now, String reason) {
        this.endedAt = now;
        this.endReason = reason;
    }

    /** @param idleSince the latest time at which a session used no more has gone idle */
    boolean isLive(Instant now, Instant idleSince) {
        return endedAt == null && now.isBefore(expiresAt) && lastUsedAt.isAfter(idleSince);
    }

    SessionView view() {
        return new SessionView(
                id(), tenantId(), accountId, installationId, Set.of(amr.split(" ")), authenticatedAt, expiresAt);
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    UUID accountId() {
        return accountId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
