package io.zugang.access.group;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What groups grant. A change takes effect for every member at once. */
@ApplicationScoped
class GroupGrantsService {

    private final GroupService groups;
    private final GroupRepository rows;
    private final GroupRoleRepository roles;
    private final GroupMemberRepository members;
    private final GroupVersions versions;
    private final GroupGrantGuard guard;
    private final RoleGiving giving;
    private final GroupRecorder recorder;
    private final PermissionCatalogue permissions;
    private final TenantScope scope;

    GroupGrantsService(
            GroupService groups,
            GroupRepository rows,
            GroupRoleRepository roles,
            GroupMemberRepository members,
            GroupVersions versions,
            GroupGrantGuard guard,
            RoleGiving giving,
            GroupRecorder recorder,
            PermissionCatalogue permissions,
            TenantScope scope) {
        this.groups = groups;
        this.rows = rows;
        this.roles = roles;
        this.members = members;
        this.versions = versions;
        this.guard = guard;
        this.giving = giving;
        this.recorder = recorder;
        this.permissions = permissions;
        this.scope = scope;
    }

    /** The count is of all members, also of those that the caller does not reach. */
    GroupGrantsResponse get(UUID id) {
        groups.get(id);
        return scope.call(Reach.EVERYTHING, () -> read(id));
    }

    @Transactional
    GroupGrantsResponse read(UUID id) {
        return view(groups.get(id));
    }

    GroupGrantsResponse replace(UUID id, GroupGrantsRequest wanted, long expectedVersion) {
        groups.get(id);
        return scope.call(Reach.EVERYTHING, () -> replaceEverywhere(id, wanted, expectedVersion));
    }

    /** What {@link #replace} would answer, with nothing changed. */
    GroupGrantsResponse preview(UUID id, GroupGrantsRequest wanted, long expectedVersion) {
        groups.get(id);
        return scope.call(Reach.EVERYTHING, () -> previewEverywhere(id, wanted, expectedVersion));
    }

    @Transactional
    GroupGrantsResponse replaceEverywhere(UUID id, GroupGrantsRequest wanted, long expectedVersion) {
        var group = versions.lockForChange(id).orElseThrow(GroupService::notFound);
        var before = view(group);
        var granted = requireAllowed(group, before, wanted, expectedVersion);
        var after = proposed(before, wanted, granted);
        if (after.equals(before)) {
            return before;
        }
        if (after.permissions().equals(before.permissions())) {
            rows.touch(group);
        }
        group.grant(wanted.permissions());
        rows.flush();
        giving.give(granted, group.tenantId(), () -> {
            roles.replace(group, wanted.roleIds());
            return group;
        });
        var done = view(group);
        recorder.grantsChanged(group, before, done);
        return done;
    }

    @Transactional
    GroupGrantsResponse previewEverywhere(UUID id, GroupGrantsRequest wanted, long expectedVersion) {
        var group = groups.get(id);
        var before = view(group);
        return proposed(before, wanted, requireAllowed(group, before, wanted, expectedVersion));
    }

    /** What a group grants already may stay, even if the caller could not grant it; what is new he must be able to. */
    private List<RoleView> requireAllowed(
            RightsGroup group, GroupGrantsResponse before, GroupGrantsRequest wanted, long expectedVersion) {
        group.requireVersion(expectedVersion);
        requireKnown(wanted.permissions());
        var granted = guard.requireGrantable(group.tenantId(), wanted.roleIds());
        var oldRoles = before.roles().stream().map(GrantedRole::id).toList();
        var newPermissions = wanted.permissions().stream()
                .filter(permission -> !before.permissions().contains(permission))
                .toList();
        var newRoles =
                granted.stream().filter(role -> !oldRoles.contains(role.id())).toList();
        guard.requireMayGrant(group, newPermissions, newRoles);
        guard.requireMayLeave(group, wanted.roleIds());
        return granted;
    }

    private void requireKnown(Set<String> names) {
        if (!permissions.unknownAmong(names).isEmpty()) {
            throw new ProblemException(
                            AccessProblem.PERMISSION_UNKNOWN, "GET /permissions lists the permissions there are.")
                    .withField("permissions", "holds a name that is no permission");
        }
    }

    private GroupGrantsResponse view(RightsGroup group) {
        return new GroupGrantsResponse(
                group.id(), group.permissions(), roles.of(group.id()), members.accounts(group.id()), group.version());
    }

    private static GroupGrantsResponse proposed(
            GroupGrantsResponse now, GroupGrantsRequest wanted, List<RoleView> granted) {
        var roles = granted.stream()
                .map(role -> new GrantedRole(Objects.requireNonNull(role.id()), role.key()))
                .sorted(Comparator.comparing(GrantedRole::key).thenComparing(GrantedRole::id))
                .toList();
        return new GroupGrantsResponse(
                now.groupId(),
                wanted.permissions().stream().sorted().toList(),
                roles,
                now.affectedAccounts(),
                now.version());
    }
}
