package io.zugang.platform.audit;

import io.zugang.platform.persistence.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. It has no version: it never changes. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private UUID id;

    @Column(name = "tenant_id", nullable = false)
    private UUID tenantId;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(name = "actor_type", nullable = false)
    private String actorType;

    @Column(name = "actor_id", nullable = false)
    private String actorId;

    @Column(name = "actor_tenant")
    private @Nullable UUID actorTenant;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(nullable = false)
    private String action;

    @Column(name = "target_type", nullable = false)
    private String targetType;

    @Column(name = "target_id", nullable = false)
    private UUID targetId;

    @Column(name = "before_hash")
    private @Nullable String beforeHash;

    @Column(name = "after_hash")
    private @Nullable String afterHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> changed;

    @Column(name = "request_id", nullable = false)
    private String requestId;

    /** For Hibernate only. */
    protected AuditEntry() {}

    AuditEntry(Actor actor, AuditedAct act, ChangeDigest change, Instant occurredAt, String requestId) {
        this.id = Uuid7.next();
        this.tenantId = act.tenantId();
        this.occurredAt = occurredAt;
        this.actorType = actor.type();
        this.actorId = actor.id();
        this.actorTenant = actor.tenantId();
        this.onBehalfOf = actor.worksFor(act.tenantId()) ? act.tenantId() : null;
        this.action = act.action();
        this.targetType = act.targetType();
        this.targetId = act.targetId();
        this.beforeHash = change.beforeHash();
        this.afterHash = change.afterHash();
        this.changed = change.changed();
        this.requestId = requestId;
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Actor actor() {
        return new Actor(actorType, actorId, actorTenant);
    }

    @Nullable
    UUID onBehalfOf() {
        return onBehalfOf;
    }

    AuditedAct act() {
        return new AuditedAct(action, targetType, targetId, tenantId);
    }

    ChangeDigest change() {
        return new ChangeDigest(beforeHash, afterHash, List.copyOf(changed));
    }

    String requestId() {
        return requestId;
    }
}
