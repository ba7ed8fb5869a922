package io.zugang.access.subject;

import io.zugang.access.decision.SubjectState;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.Validity;
import io.zugang.platform.persistence.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
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

    /** INTERNAL, EXTERNAL, SERVICE or SYSTEM, for accounts that said so. */
    @Column(name = "account_type")
    private @Nullable String accountType;

    /** Where in its tenant the account belongs. */
    @Column(name = "unit_id")
    private @Nullable UUID unitId;

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

    SubjectState state() {
        return new SubjectState(enabled, status, validFrom, validUntil);
    }

    SubjectRef ref() {
        return new SubjectRef(id, type, key, tenantId, accountType, unitId);
    }

    /** Takes over what an account is and where it belongs; tells whether that is news. A type, once told, stays told. */
    boolean place(@Nullable String newType, @Nullable UUID newUnitId) {
        var toldType = newType == null ? accountType : newType;
        if (isDeleted() || (Objects.equals(toldType, accountType) && Objects.equals(newUnitId, unitId))) {
            return false;
        }
        this.accountType = toldType;
        this.unitId = newUnitId;
        return true;
    }

    boolean isUsableAt(Instant now) {
        return enabled && status.equals("ACTIVE") && Validity.covers(validFrom, validUntil, now);
    }

    boolean isDeleted() {
        return status.equals(DELETED);
    }

    /** Takes over a state; tells whether it is another one. Nothing revives a deleted subject. */
    boolean become(SubjectState state, Instant now) {
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
        return become(new SubjectState(false, DELETED, null, null), now);
    }

    /** Notes when time alone will next change whether the subject is usable. */
    void scheduleRecheck(Instant now) {
        this.recheckAt = Validity.nextChange(validFrom, validUntil, now);
    }
}
