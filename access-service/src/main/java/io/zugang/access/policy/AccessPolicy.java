package io.zugang.access.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The access policy of a tenant. One that was never set says the standard and is not stored. */
@Entity
@Table(name = "access_policy")
class AccessPolicy {

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
    @Column(name = "evaluation_mode")
    private EvaluationMode evaluationMode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "always_on")
    private List<String> alwaysOn;

    @Column(name = "self_switch")
    private boolean selfSwitch;

    /** For Hibernate only. */
    protected AccessPolicy() {}

    AccessPolicy(UUID tenantId) {
        this.tenantId = tenantId;
        become(PolicyTerms.STANDARD);
    }

    final void become(PolicyTerms terms) {
        this.evaluationMode = terms.evaluationMode();
        this.alwaysOn = terms.alwaysOn().stream().map(RightsSource::name).toList();
        this.selfSwitch = terms.selfSwitch();
    }

    UUID tenantId() {
        return tenantId;
    }

    PolicyTerms terms() {
        return new PolicyTerms(
                evaluationMode, alwaysOn.stream().map(RightsSource::valueOf).toList(), selfSwitch);
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
