package io.zugang.access.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One reason why an account is in a group. Written by statements over many rows only. */
@Entity
@Immutable
@Table(name = "group_member")
class GroupMember {

    /** Why somebody is a member. */
    enum Source {
        /** As an external account of the tenant whose group it is. */
        AUTOMATIC,
        /** Somebody added the account. */
        MANUAL,
        /** As the representative of a customer; the origin is the assignment. */
        REPRESENTATIVE,
        /** Something synchronised it. */
        SYNC
    }

    @Id
    private UUID id;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "origin_id")
    private @Nullable UUID originId;

    @Column(name = "reach_tenant_id")
    private @Nullable UUID reachTenantId;

    /** For Hibernate only. */
    protected GroupMember() {}

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The member's home. */
    UUID tenantId() {
        return tenantId;
    }

    UUID groupId() {
        return groupId;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID accountId() {
        return accountId;
    }

    Source source() {
        return source;
    }

    @Nullable
    UUID originId() {
        return originId;
    }

    /** Where the group's grants count for this member, if not at home. */
    @Nullable
    UUID reachTenantId() {
        return reachTenantId;
    }
}
