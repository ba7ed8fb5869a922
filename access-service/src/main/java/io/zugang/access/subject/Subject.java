package io.zugang.access.subject;

import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.SubjectView.State;
import io.zugang.access.decision.Validity;
import io.zugang.platform.persistence.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account or a client. Deleted ones stay, so that a late event cannot bring them back. */
@Entity
@Table(name = "subject")
class Subject {

    static final String DELETED = "DELETED";

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubjectType type;

    @Column(updatable = false)
    private String key;

    private boolean enabled;

    private String status;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Column(name = "recheck_at")
    private @Nullable Instant recheckAt;

    /** For Hibernate only. */
    protected Subject() {}

    Subject(UUID tenantId, SubjectType type, String key) {
        this.id = Uuid7.next();
        this.tenantId = tenantId;
        this.type = type;
        this.key = key;
        this.enabled = true;
        this.status = "ACTIVE";
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    SubjectType type() {
        return type;
    }

    String key() {
        return key;
    }

    State state() {
        return new State(enabled, status, validFrom, validUntil);
    }

    boolean isDeleted() {
        return status.equals(DELETED);
    }

    /** Takes over a state; tells whether it is another one. Nothing revives a deleted subject. */
    boolean become(State state, Instant now) {
        if (isDeleted() || state.equals(state())) {
            return false;
        }
        this.enabled = state.enabled();
        this.status = state.status();
        this.validFrom = state.validFrom();
        this.validUntil = state.validUntil();
        scheduleRecheck(now);
        return true;
    }

    boolean delete(Instant now) {
        return become(new State(false, DELETED, null, null), now);
    }

    /** Notes when time alone will next change whether the subject is usable. */
    void scheduleRecheck(Instant now) {
        this.recheckAt = Validity.nextChange(validFrom, validUntil, now);
    }
}
