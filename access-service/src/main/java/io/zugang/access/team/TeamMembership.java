package io.zugang.access.team;

import io.zugang.access.AccessProblem;
import io.zugang.access.subject.SubjectDirectory;
import io.zugang.access.subject.SubjectRef;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts accounts into teams and takes them out. Doing either twice does it once. */
@ApplicationScoped
class TeamMembership {

    private final TeamService teams;
    private final TeamMemberRepository members;
    private final SubjectDirectory subjects;
    private final TeamRecorder recorder;

    TeamMembership(TeamService teams, TeamMemberRepository members, SubjectDirectory subjects, TeamRecorder recorder) {
        this.teams = teams;
        this.members = members;
        this.subjects = subjects;
        this.recorder = recorder;
    }

    /** Not one transaction: an account that is not known yet is waited for in between. */
    void add(UUID teamId, UUID accountId) {
        teams.get(teamId);
        add(teamId, subjects.requireAccount(accountId));
    }

    @Transactional
    void add(UUID teamId, SubjectRef account) {
        var team = teams.get(teamId);
        if (!account.tenantId().equals(team.tenantId())) {
            throw new ProblemException(AccessProblem.ACCOUNT_UNKNOWN, "The team's company has no such account.");
        }
        if (members.findByIdOptional(new TeamMember.Key(teamId, account.id())).isEmpty()) {
            members.persistAndFlush(new TeamMember(team, account.id()));
            recorder.memberAdded(team, UUID.fromString(account.key()));
        }
    }

    void remove(UUID teamId, UUID accountId) {
        teams.get(teamId);
        remove(teamId, subjects.requireAccount(accountId));
    }

    @Transactional
    void remove(UUID teamId, SubjectRef account) {
        var team = teams.get(teamId);
        if (members.deleteById(new TeamMember.Key(teamId, account.id()))) {
            recorder.memberRemoved(team, UUID.fromString(account.key()));
        }
    }
}
