package io.zugang.access.decisionlog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the log as it is read. */
@Entity
@Immutable
@Table(name = "decision_log_entry")
class DecisionLogEntry {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    UUID tenantId;

    @Column(name = "decided_at")
    Instant decidedAt;

    String reason;

    @Nullable
    Boolean permitted;

    @Column(name = "subject_type")
    @Nullable
    String subjectType;

    @Column(name = "subject_id")
    @Nullable
    String subjectId;

    @Nullable
    String action;

    @Column(name = "resource_type")
    @Nullable
    String resourceType;

    @Column(name = "resource_id")
    @Nullable
    String resourceId;

    @Column(name = "resource_tenant_id")
    @Nullable
    UUID resourceTenantId;

    @Column(name = "tenant_version")
    @Nullable
    Long tenantVersion;

    @Nullable
    String endpoint;

    @Column(name = "caller_type")
    @Nullable
    String callerType;

    @Column(name = "caller_id")
    @Nullable
    String callerId;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    @Nullable
    Long lost;

    @Column(name = "lost_since")
    @Nullable
    Instant lostSince;

    /** For Hibernate only. */
    protected DecisionLogEntry() {}
}
