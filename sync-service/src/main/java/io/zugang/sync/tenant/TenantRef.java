package io.zugang.sync.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Mapped so that queries can name it; written by {@link TenantProjection} alone. */
@Entity
@Immutable
@Table(name = "tenant_ref")
class TenantRef {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private @Nullable UUID partnerId;

    /** For Hibernate only. */
    protected TenantRef() {}

    UUID id() {
        return id;
    }

    @Nullable
    UUID partnerId() {
        return partnerId;
    }
}
