package io.zugang.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** An entity that belongs to exactly one tenant for its whole life. Its table is under row-level security. */
@MappedSuperclass
public abstract class TenantOwned extends VersionedEntity {

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenantId;

    /** For Hibernate only. */
    protected TenantOwned() {}

    protected TenantOwned(UUID tenantId) {
        this.tenantId = tenantId;
    }

    public UUID tenantId() {
        return tenantId;
    }
}
