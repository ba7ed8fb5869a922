package io.zugang.access.group;

import io.zugang.access.AccessProblem;
import io.zugang.access.grant.OwnRoleLock;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.subject.SubjectDirectory;
import io.zugang.access.subject.SubjectRef;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in which group, as far as somebody decides on it. */
@ApplicationScoped
class GroupMemberService {

    private static final String INTERNAL = "INTERNAL";
    private static final String EXTERNAL = "EXTERNAL";

    private final GroupService groups;
    private final GroupRepository rows;
    private final GroupMemberRepository members;
    private final ProviderRepository providers;
    private final SubjectDirectory subjects;
    private final GroupVersions versions;
    private final GroupGrantGuard guard;
    private final RoleGiving giving;
    private final OwnRoleLock ownRoles;
    private final MembershipRecorder recorder;
    private final CurrentCaller caller;
    private final TenantScope scope;

    GroupMemberService(
            GroupService groups,
            GroupRepository rows,
            GroupMemberRepository members,
            ProviderRepository providers,
            SubjectDirectory subjects,
            GroupVersions versions,
            GroupGrantGuard guard,
            RoleGiving giving,
            OwnRoleLock ownRoles,
            MembershipRecorder recorder,
            CurrentCaller caller,
            TenantScope scope) {
        this.groups = groups;
        this.rows = rows;
        this.members = members;
        this.providers = providers;
        this.subjects = subjects;
        this.versions = versions;
        this.guard = guard;
        this.giving = giving;
        this.ownRoles = ownRoles;
        this.recorder = recorder;
        this.caller = caller;
        this.scope = scope;
    }

    @Transactional
    List<GroupMember> list(UUID groupId, @Nullable UUID accountId, PageRequest page) {
        groups.get(groupId);
        return members.list(scope.reach(), groupId, accountId, page);
    }

    /** Not one transaction: an account that is not known yet is waited for in between. */
    GroupMember add(UUID groupId, UUID accountId) {
        groups.get(groupId);
        var account = subjects.requireAccount(accountId);
        ownRoles.requireMayChange(account.key());
        return scope.call(Reach.EVERYTHING, () -> addEverywhere(groupId, account));
    }

    @Transactional
    GroupMember addEverywhere(UUID groupId, SubjectRef account) {
        var member = join(groupId, account);
        if (member == null) {
            throw new ProblemException(AccessProblem.MEMBERSHIP_EXISTS, "Somebody has added the account before.");
        }
        return member;
    }

    void remove(UUID groupId, UUID accountId) {
        groups.get(groupId);
        var account = subjects.requireAccount(accountId);
        ownRoles.requireMayChange(account.key());
        scope.call(Reach.EVERYTHING, () -> removeEverywhere(groupId, account));
    }

    /** Takes away what was given by hand; what follows from something else goes with that only. */
    @Transactional
    List<GroupMember> removeEverywhere(UUID groupId, SubjectRef account) {
        versions.memberChanges(account);
        if (giving.isCaller(account.key())) {
            guard.rolesOf(rows.findUnchanging(groupId).orElseThrow(GroupService::notFound))
                    .forEach(role -> giving.requireMayTake(role, account.key()));
        }
        var all = members.ofAccount(groupId, accountId(account));
        var manual = all.stream()
                .filter(member -> member.source() == GroupMember.Source.MANUAL)
                .toList();
        if (manual.isEmpty()) {
            throw notRemovable(all);
        }
        members.remove(manual);
        recorder.removed(manual);
        return manual;
    }

    /** Makes an external account an administrator of its own company's portal; tells of the membership. */
    GroupMember makeExternalAdministrator(UUID accountId) {
        var account = subjects.requireAccount(accountId);
        if (!EXTERNAL.equals(account.accountType())) {
            throw new ProblemException(AccessProblem.NOT_EXTERNAL, "Give the account a role instead.");
        }
        return scope.call(Reach.EVERYTHING, () -> makeAdministratorEverywhere(account));
    }

    @Transactional
    GroupMember makeAdministratorEverywhere(SubjectRef account) {
        var groupId = administrators(account);
        var member = join(groupId, account);
        return member != null ? member : manual(groupId, account);
    }

    void dismissExternalAdministrator(UUID accountId) {
        var account = subjects.requireAccount(accountId);
        scope.call(Reach.EVERYTHING, () -> removeEverywhere(administrators(account), account));
    }

    /** The accounts that can represent customers, within the caller's reach. */
    List<GroupMember> candidates(@Nullable UUID accountId, PageRequest page) {
        var home = caller.get().tenantId();
        var group = scope.call(Reach.EVERYTHING, () -> systemGroup(home, SystemGroup.CUSTOMER_REPRESENTATIVES));
        return group.isEmpty() ? List.of() : listCandidates(group.get(), accountId, page);
    }

    @Transactional
    List<GroupMember> listCandidates(UUID groupId, @Nullable UUID accountId, PageRequest page) {
        return members.list(scope.reach(), groupId, accountId, page);
    }

    /** Empty while there is no provider. */
    @Transactional
    Optional<UUID> systemGroup(@Nullable UUID tenantId, SystemGroup group) {
        return providers
                .providerOf(tenantId)
                .flatMap(provider -> rows.findSystemGroup(provider, group))
                .map(RightsGroup::id);
    }

    private UUID administrators(SubjectRef account) {
        return systemGroup(account.tenantId(), SystemGroup.REMOTE_ADMINISTRATORS)
                .orElseThrow(GroupService::notFound);
    }

    /** Null if somebody has added the account already. */
    private @Nullable GroupMember join(UUID groupId, SubjectRef account) {
        versions.memberChanges(account);
        var group = rows.findUnchanging(groupId).orElseThrow(GroupService::notFound);
        requireAllowed(group, account);
        var granted = guard.requireMayAdd(group, account);
        var member =
                giving.<@Nullable GroupMember>give(granted, account.tenantId(), () -> members.add(groupId, account));
        if (member != null) {
            recorder.added(List.of(member));
        }
        return member;
    }

    private void requireAllowed(RightsGroup group, SubjectRef account) {
        if (!group.tenantId().equals(account.tenantId()) && !providers.isProvider(group.tenantId())) {
            throw notAllowed("Groups of a company hold its own accounts only.");
        }
        if (SystemGroup.CUSTOMER_REPRESENTATIVES.key().equals(group.key()) && !INTERNAL.equals(account.accountType())) {
            throw notAllowed("Only internal accounts represent customers.");
        }
    }

    private GroupMember manual(UUID groupId, SubjectRef account) {
        return members.ofAccount(groupId, accountId(account)).stream()
                .filter(member -> member.source() == GroupMember.Source.MANUAL)
                .findFirst()
                .orElseThrow(GroupService::notFound);
    }

    private static UUID accountId(SubjectRef account) {
        return UUID.fromString(account.key());
    }

    private static ProblemException notAllowed(String detail) {
        return new ProblemException(AccessProblem.MEMBER_NOT_ALLOWED, detail)
                .withField("accountId", "cannot be a member of this group");
    }

    private static ProblemException notRemovable(List<GroupMember> reasons) {
        if (reasons.isEmpty()) {
            return new ProblemException(CommonProblem.NOT_FOUND, "The account is not in the group.");
        }
        boolean automatic = reasons.stream().anyMatch(reason -> reason.source() == GroupMember.Source.AUTOMATIC);
        return automatic
                ? new ProblemException(
                        AccessProblem.MEMBERSHIP_AUTOMATIC,
                        "External accounts are always in the group of their company; change what the group grants.")
                : new ProblemException(
                        AccessProblem.MEMBERSHIP_DERIVED, "End what it follows from, and it goes with that.");
    }
}
