package io.zugang.identity.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the projection, read-only. Queries of other slices name it to find the tenants a partner manages. */
@Entity
@Immutable
@Table(name = "tenant_ref")
class KnownTenant {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(nullable = false)
    private String status;

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String status() {
        return status;
    }
}
