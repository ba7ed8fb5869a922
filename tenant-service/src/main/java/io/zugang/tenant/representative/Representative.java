package io.zugang.tenant.representative;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That somebody represents a customer. It belongs to the customer, and never changes. */
@Entity
@Table(name = "representative")
class Representative extends TenantOwned {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    Representative() {}

    Representative(UUID customerId, UUID accountId) {
        super(customerId);
        this.accountId = accountId;
    }

    UUID accountId() {
        return accountId;
    }
}
