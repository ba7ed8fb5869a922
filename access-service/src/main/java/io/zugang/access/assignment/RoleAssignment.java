package io.zugang.access.assignment;

import io.zugang.access.activerole.Holder;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.Validity;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EntityRef;
import io.zugang.access.grant.Extent;
import io.zugang.access.subject.SubjectRef;
import io.zugang.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A role in the hands of a subject. The tenant is the subject's home, from which the scope is measured. */
@Entity
@Table(name = "role_assignment")
class RoleAssignment extends TenantOwned {

    /** Where an assignment comes from. */
    enum Source {
        /** An administrator made it. */
        MANUAL,
        /** It came with the account. */
        ACCOUNT,
        /** It came with the client of an installation. */
        CLIENT
    }

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type", updatable = false)
    private SubjectType subjectType;

    @Column(name = "subject_key", updatable = false)
    private String subjectKey;

    @Column(name = "role_id", updatable = false)
    private UUID roleId;

    @Column(name = "role_key", updatable = false)
    private String roleKey;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    /** With a scope of units the unit; null for the account's own. With entities the unit that what is put in comes from. */
    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    /** In order, so that equal lists are equal text. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<EntityRef> entities;

    /** What was chosen and is not the role's default. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> options;

    /** In which the role can be the active one. */
    @Column(updatable = false)
    private String application;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Source source;

    @Column(updatable = false)
    private @Nullable String origin;

    @Column(name = "recheck_at")
    private @Nullable Instant recheckAt;

    /** For Hibernate only. */
    protected RoleAssignment() {}

    /** An assignment with the role's own scope, without end. */
    RoleAssignment(SubjectRef subject, RoleView role, Source source, @Nullable String origin) {
        super(subject.tenantId());
        this.subjectId = subject.id();
        this.subjectType = subject.type();
        this.subjectKey = subject.key();
        this.roleId = Objects.requireNonNull(role.id());
        this.roleKey = role.key();
        this.application = role.application();
        this.scope = role.defaultScope();
        this.entities = List.of();
        this.options = Map.of();
        this.source = source;
        this.origin = origin;
    }

    /** Sets what can be chosen. */
    void agree(AssignmentTerms terms, Instant now) {
        this.scope = terms.extent().scope();
        this.unitId = terms.extent().unitId();
        this.entities = terms.extent().entities().stream().sorted().toList();
        this.options = terms.options();
        this.validFrom = terms.validFrom();
        this.validUntil = terms.validUntil();
        scheduleRecheck(now);
    }

    AssignmentTerms terms() {
        return new AssignmentTerms(new Extent(scope, unitId, Set.copyOf(entities)), options, validFrom, validUntil);
    }

    /** Notes when time alone will next change whether the assignment is valid. */
    void scheduleRecheck(Instant now) {
        this.recheckAt = Validity.nextChange(validFrom, validUntil, now);
    }

    UUID subjectId() {
        return subjectId;
    }

    SubjectType subjectType() {
        return subjectType;
    }

    String subjectKey() {
        return subjectKey;
    }

    UUID roleId() {
        return roleId;
    }

    String roleKey() {
        return roleKey;
    }

    Scope scope() {
        return scope;
    }

    String application() {
        return application;
    }

    /** Null for a client, which has no roles to choose from. */
    @Nullable
    Holder holder() {
        return subjectType == SubjectType.ACCOUNT
                ? new Holder(subjectId, tenantId(), UUID.fromString(subjectKey))
                : null;
    }

    @Nullable
    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    Source source() {
        return source;
    }

    @Nullable
    String origin() {
        return origin;
    }
}
