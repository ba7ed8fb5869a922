package io.zugang.tenant.domain;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tenant_domain")
class TenantDomain extends TenantOwned {

    @Column(nullable = false, updatable = false)
    private String domain;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DomainState state = DomainState.PENDING;

    @Column(nullable = false, updatable = false)
    private String challenge;

    @Column(name = "is_primary", nullable = false, updatable = false)
    private boolean primary;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    TenantDomain() {}

    TenantDomain(UUID tenantId, DomainName domain, String challenge, boolean primary) {
        super(tenantId);
        this.domain = domain.value();
        this.challenge = challenge;
        this.primary = primary;
    }

    void checked(boolean proven, Instant now) {
        state = proven ? DomainState.VERIFIED : DomainState.FAILED;
        checkedAt = now;
    }

    String domain() {
        return domain;
    }

    DomainState state() {
        return state;
    }

    String challenge() {
        return challenge;
    }

    boolean isPrimary() {
        return primary;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }
}
