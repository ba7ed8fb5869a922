package io.zugang.access.tenant;

import io.zugang.access.decision.TenantView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant as this service knows it. */
@Entity
@Table(name = "tenant_ref")
class TenantRef {

    @Id
    private UUID id;

    /** Only written here; who looks into the table wants to read it. */
    @SuppressWarnings("UnusedVariable")
    private String kind;

    @Column(name = "partner_id")
    private @Nullable UUID partnerId;

    private String status;

    /** Like the kind. */
    @SuppressWarnings("UnusedVariable")
    private String name;

    private long version;

    /** For Hibernate only. */
    protected TenantRef() {}

    TenantRef(UUID id) {
        this.id = id;
    }

    /** Whether more is known already than what an old event says. */
    boolean isNewerThan(TenantFact fact) {
        return fact.version() < version;
    }

    /** Takes over what tenant-service says; tells whether that can change a decision. */
    boolean apply(TenantFact fact) {
        boolean decisive = status != null && !status.equals(fact.status());
        boolean moved = status != null && !Objects.equals(partnerId, fact.partnerId());
        this.kind = fact.kind();
        this.partnerId = fact.partnerId();
        this.status = fact.status();
        this.name = fact.name();
        this.version = fact.version();
        return decisive || moved;
    }

    TenantView view() {
        return new TenantView(id, status, partnerId);
    }
}
