package io.zugang.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A company as far as accounts must know it; a read-only look at the projection of tenant-service's events. */
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
