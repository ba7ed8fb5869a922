package io.zugang.access.activerole;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The assignment that is active for an account in an application. */
@Entity
@Table(name = "active_role")
class ActiveRole {

    /** The primary key is the promise that there is only one. */
    @Embeddable
    record Key(@Column(name = "subject_id") UUID subjectId, String application) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate only. */
    protected ActiveRole() {}

    ActiveRole(Holder holder, String application, UUID assignmentId, Instant now) {
        this.key = new Key(holder.subjectId(), application);
        this.tenantId = holder.tenantId();
        this.assignmentId = assignmentId;
        this.changedAt = now;
    }

    void become(UUID newAssignmentId, Instant now) {
        this.assignmentId = newAssignmentId;
        this.changedAt = now;
    }

    String application() {
        return key.application();
    }

    UUID tenantId() {
        return tenantId;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    Instant changedAt() {
        return changedAt;
    }
}
