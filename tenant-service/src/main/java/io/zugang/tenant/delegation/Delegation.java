package io.zugang.tenant.delegation;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It belongs to the customer. */
@Entity
@Table(name = "delegation")
class Delegation extends TenantOwned {

    @Column(name = "partner_id", nullable = false, updatable = false)
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DelegationState state = DelegationState.ACTIVE;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    Delegation() {}

    Delegation(UUID customerId, UUID partnerId) {
        super(customerId);
        this.partnerId = partnerId;
    }

    void terminate(Instant now) {
        state = DelegationState.TERMINATED;
        endedAt = now;
    }

    boolean isActive() {
        return state == DelegationState.ACTIVE;
    }

    UUID partnerId() {
        return partnerId;
    }

    DelegationState state() {
        return state;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
