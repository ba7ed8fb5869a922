package io.zugang.access.decisionlog;

import io.zugang.access.decisionlog.LogTerms.Permits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/** Which permits of a tenant are kept. A policy that was never set says the standard and is not stored. */
@Entity
@Table(name = "decision_log_policy")
class DecisionLogPolicy {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    /** Null until it is stored. */
    @Version
    private @Nullable Long version;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    private @Nullable Instant createdAt;

    @UpdateTimestamp
    @Column(name = "updated_at")
    private @Nullable Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private Permits permits;

    @Column(name = "one_in")
    private int oneIn;

    /** For Hibernate only. */
    protected DecisionLogPolicy() {}

    DecisionLogPolicy(UUID tenantId) {
        this.tenantId = tenantId;
        become(LogTerms.STANDARD);
    }

    final void become(LogTerms terms) {
        this.permits = terms.permits();
        this.oneIn = terms.oneIn();
    }

    UUID tenantId() {
        return tenantId;
    }

    LogTerms terms() {
        return new LogTerms(permits, oneIn);
    }

    /** 0 while it is not stored. */
    long version() {
        return version == null ? 0 : version + 1;
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }
}
