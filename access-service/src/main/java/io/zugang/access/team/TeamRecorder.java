package io.zugang.access.team;

import io.zugang.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Teams decide nothing by themselves: the assignments that name them do. So a change leaves an audit entry only. */
@ApplicationScoped
class TeamRecorder {

    private static final String TARGET = "team";

    private final AuditTrail audit;

    TeamRecorder(AuditTrail audit) {
        this.audit = audit;
    }

    void created(Team team) {
        audit.record("team.created", TARGET, team.id(), team.tenantId(), null, TeamResponse.of(team));
    }

    /** Nothing is left behind by a change that changed nothing. */
    void updated(Team team, TeamResponse before) {
        if (!before.name().equals(team.name())) {
            audit.record("team.updated", TARGET, team.id(), team.tenantId(), before, TeamResponse.of(team));
        }
    }

    void deleted(Team team) {
        audit.record("team.deleted", TARGET, team.id(), team.tenantId(), TeamResponse.of(team), null);
    }

    void memberAdded(Team team, UUID accountId) {
        audit.record("team.member-added", TARGET, team.id(), team.tenantId(), null, Map.of("accountId", accountId));
    }

    void memberRemoved(Team team, UUID accountId) {
        audit.record("team.member-removed", TARGET, team.id(), team.tenantId(), Map.of("accountId", accountId), null);
    }
}
