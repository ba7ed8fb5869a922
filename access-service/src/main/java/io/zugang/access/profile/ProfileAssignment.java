package io.zugang.access.profile;

import io.zugang.access.AccessProblem;
import io.zugang.access.grant.OwnRoleLock;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.subject.SubjectDirectory;
import io.zugang.access.subject.SubjectRef;
import io.zugang.access.subject.SubjectRemoved;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Gives accounts their profile and takes it away. */
@ApplicationScoped
class ProfileAssignment {

    private final ProfileService service;
    private final ProfileRepository profiles;
    private final AccountProfileRepository assigned;
    private final SubjectDirectory subjects;
    private final ProfileGuard guard;
    private final RoleGiving giving;
    private final OwnRoleLock ownRoles;
    private final ProfileRecorder recorder;
    private final TenantScope scope;
    private final Clock clock;

    ProfileAssignment(
            ProfileService service,
            ProfileRepository profiles,
            AccountProfileRepository assigned,
            SubjectDirectory subjects,
            ProfileGuard guard,
            RoleGiving giving,
            OwnRoleLock ownRoles,
            ProfileRecorder recorder,
            TenantScope scope,
            Clock clock) {
        this.service = service;
        this.profiles = profiles;
        this.assigned = assigned;
        this.subjects = subjects;
        this.guard = guard;
        this.giving = giving;
        this.ownRoles = ownRoles;
        this.recorder = recorder;
        this.scope = scope;
        this.clock = clock;
    }

    AccountProfileResponse get(UUID accountId) {
        return get(subjects.requireAccount(accountId));
    }

    @Transactional
    AccountProfileResponse get(SubjectRef account) {
        return current(account)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "The account has no profile."));
    }

    /** Not one transaction: an account that is not known yet is waited for in between. */
    AccountProfileResponse assign(UUID accountId, UUID profileId) {
        return assign(subjects.requireAccount(accountId), profileId);
    }

    @Transactional
    AccountProfileResponse assign(SubjectRef account, UUID profileId) {
        var profile = profiles.findUnchanging(scope.reach(), profileId)
                .filter(found -> found.tenantId() == null || found.tenantId().equals(account.tenantId()))
                .orElseThrow(() -> new ProblemException(
                                AccessProblem.PROFILE_UNKNOWN,
                                "Choose a shared profile or one of the account's tenant.")
                        .withField("profileId", "is not a profile of this tenant"));
        assigned.lock(account.id());
        var before = current(account);
        if (before.isPresent() && before.get().profileId().equals(profileId)) {
            return before.get();
        }
        ownRoles.requireMayChange(account.key());
        requireMayTake(account);
        var roles = service.rolesOf(profile);
        guard.requireMayAssign(profile, roles, account);
        var row = assigned.findByIdOptional(account.id()).orElseGet(() -> new AccountProfile(account));
        giving.give(roles, account.tenantId(), () -> {
            row.become(profile, clock.instant());
            assigned.persistAndFlush(row);
            return row;
        });
        var after = AccountProfileResponse.of(UUID.fromString(account.key()), row, profile);
        recorder.assigned(account, before.orElse(null), after);
        return after;
    }

    void unassign(UUID accountId) {
        unassign(subjects.requireAccount(accountId));
    }

    @Transactional
    void unassign(SubjectRef account) {
        ownRoles.requireMayChange(account.key());
        requireMayTake(account);
        remove(account);
    }

    private void remove(SubjectRef account) {
        assigned.lock(account.id());
        current(account).ifPresent(before -> {
            assigned.deleteById(account.id());
            recorder.unassigned(account, before);
        });
    }

    private void requireMayTake(SubjectRef account) {
        if (giving.isCaller(account.key())) {
            assigned.findByIdOptional(account.id())
                    .flatMap(row -> profiles.findByIdOptional(row.profileId()))
                    .ifPresent(profile ->
                            service.rolesOf(profile).forEach(role -> giving.requireMayTake(role, account.key())));
        }
    }

    /** Who is gone has no profile. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(@Observes SubjectRemoved removed) {
        remove(removed.subject());
    }

    private Optional<AccountProfileResponse> current(SubjectRef account) {
        return assigned.findByIdOptional(account.id())
                .flatMap(row -> profiles.findByIdOptional(row.profileId())
                        .map(profile -> AccountProfileResponse.of(UUID.fromString(account.key()), row, profile)));
    }
}
