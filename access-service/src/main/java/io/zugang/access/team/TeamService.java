package io.zugang.access.team;

import io.zugang.access.AccessProblem;
import io.zugang.access.subject.SubjectRemoved;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of teams. */
@ApplicationScoped
class TeamService {

    private final TeamRepository teams;
    private final TeamMemberRepository members;
    private final TenantScope scope;
    private final TenantDirectory tenants;
    private final TeamRecorder recorder;

    TeamService(
            TeamRepository teams,
            TeamMemberRepository members,
            TenantScope scope,
            TenantDirectory tenants,
            TeamRecorder recorder) {
        this.teams = teams;
        this.members = members;
        this.scope = scope;
        this.tenants = tenants;
        this.recorder = recorder;
    }

    @Transactional
    List<Team> list(@Nullable UUID tenantId, PageRequest page) {
        return teams.list(scope.reach(), tenantId, page);
    }

    @Transactional
    Team get(UUID id) {
        return teams.find(scope.reach(), id).orElseThrow(TeamService::notFound);
    }

    @Transactional
    Team create(CreateTeamRequest request) {
        var team = new Team(tenants.reachedOrOwn(request.tenantId()).id(), request.name());
        requireFreeName(team, request.name());
        teams.persistAndFlush(team);
        recorder.created(team);
        return team;
    }

    @Transactional
    Team update(UUID id, UpdateTeamRequest change, long expectedVersion) {
        var team = changeable(id, expectedVersion);
        var before = TeamResponse.of(team);
        requireFreeName(team, change.name());
        team.rename(change.name());
        teams.flush();
        recorder.updated(team, before);
        return team;
    }

    @Transactional
    void delete(UUID id, long expectedVersion) {
        var team = changeable(id, expectedVersion);
        long uses = teams.countAssignments(team);
        if (uses > 0) {
            throw new ProblemException(
                            AccessProblem.TEAM_IN_USE, "Assignments are limited to it: change or remove them first.")
                    .with("assignments", uses);
        }
        members.deleteOf(id);
        teams.delete(team);
        teams.flush();
        recorder.deleted(team);
    }

    @Transactional
    List<UUID> members(UUID id, PageRequest page) {
        return members.accounts(get(id).id(), page);
    }

    /** Who is gone is in no team. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(@Observes SubjectRemoved removed) {
        members.deleteSubject(removed.subject().id());
    }

    private Team changeable(UUID id, long expectedVersion) {
        var team = teams.findForChange(scope.reach(), id).orElseThrow(TeamService::notFound);
        team.requireVersion(expectedVersion);
        return team;
    }

    private void requireFreeName(Team team, String name) {
        if (teams.isNameTaken(team, name)) {
            throw new ProblemException(AccessProblem.TEAM_NAME_TAKEN, "Choose another name.")
                    .withField("name", "is taken by another team");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such team within your reach.");
    }
}
