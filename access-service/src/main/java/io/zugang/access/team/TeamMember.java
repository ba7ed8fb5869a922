package io.zugang.access.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** An account in a team. The tenant is the team's, and so the account's. */
@Entity
@Table(name = "team_member")
class TeamMember {

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    @EmbeddedId
    private Key key;

    /** Only written here; row-level security looks at it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    /** What makes it one. */
    @Embeddable
    record Key(
            @Column(name = "team_id") UUID teamId,
            @Column(name = "subject_id") UUID subjectId) implements Serializable {}

    /** For Hibernate only. */
    protected TeamMember() {}

    TeamMember(Team team, UUID subjectId) {
        this.key = new Key(team.id(), subjectId);
        this.tenantId = team.tenantId();
    }
}
