package io.zugang.identity.credential;

import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A tenant's own password rule. */
@Entity
@Table(name = "password_policy")
class PasswordPolicy extends TenantOwned {

    @Column(name = "min_length", nullable = false)
    private int minLength;

    protected PasswordPolicy() {}

    PasswordPolicy(UUID tenantId, int minLength) {
        super(tenantId);
        this.minLength = minLength;
    }

    void demand(int newMinLength) {
        minLength = newMinLength;
    }

    int minLength() {
        return minLength;
    }
}
