package io.zugang.access.profile;

import io.zugang.access.subject.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The one profile of an account. The tenant is the account's home. */
@Entity
@Table(name = "account_profile")
class AccountProfile {

    @Id
    @Column(name = "subject_id")
    private UUID subjectId;

    /** Only written here; row-level security looks at it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "profile_id")
    private UUID profileId;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    /** For Hibernate only. */
    protected AccountProfile() {}

    AccountProfile(SubjectRef account) {
        this.subjectId = account.id();
        this.tenantId = account.tenantId();
    }

    void become(Profile profile, Instant now) {
        this.profileId = profile.id();
        this.assignedAt = now;
    }

    UUID profileId() {
        return profileId;
    }

    Instant assignedAt() {
        return assignedAt;
    }
}
