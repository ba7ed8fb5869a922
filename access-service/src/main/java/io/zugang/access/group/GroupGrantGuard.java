package io.zugang.access.group;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.grant.Extent;
import io.zugang.access.grant.RoleGiving;
import io.zugang.access.role.RoleDirectory;
import io.zugang.access.subject.SubjectRef;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Nobody gives to others by a group what he may not give them by an assignment. The group must be locked. Everything here
 * works over all tenants, since a group's members may be of any.
 */
@ApplicationScoped
class GroupGrantGuard {

    private final GroupMemberRepository members;
    private final GroupRoleRepository roleRows;
    private final ProviderRepository providers;
    private final RoleDirectory roles;
    private final TenantDirectory tenants;
    private final EscalationGuard escalation;
    private final RoleGiving giving;
    private final CurrentCaller caller;

    GroupGrantGuard(
            GroupMemberRepository members,
            GroupRoleRepository roleRows,
            ProviderRepository providers,
            RoleDirectory roles,
            TenantDirectory tenants,
            EscalationGuard escalation,
            RoleGiving giving,
            CurrentCaller caller) {
        this.members = members;
        this.roleRows = roleRows;
        this.providers = providers;
        this.roles = roles;
        this.tenants = tenants;
        this.escalation = escalation;
        this.giving = giving;
        this.caller = caller;
    }

    /** The roles, each as it can be given by a group of this tenant. */
    List<RoleView> requireGrantable(UUID tenantId, Collection<UUID> roleIds) {
        return roleIds.stream()
                .map(roleId -> roles.findForAssignment(roleId, tenantId)
                        .map(RoleGiving::asGiven)
                        .orElseThrow(() -> new ProblemException(
                                        AccessProblem.ROLE_NOT_ASSIGNABLE,
                                        "Choose system roles and roles of the group's own tenant.")
                                .withField("roleIds", "holds what is no role of this tenant")))
                .toList();
    }

    /** Members of built-in groups have their rights in one company only, so no role may say more. */
    private static void requireOneCompany(RightsGroup group, List<RoleView> granted) {
        boolean wide = granted.stream().anyMatch(role -> role.widestScope().isWiderThan(Scope.TENANT));
        if (wide && group.kind() == RightsGroup.Kind.SYSTEM) {
            throw new ProblemException(AccessProblem.SCOPE_TOO_WIDE, "Choose roles that reach one company at most.")
                    .withField("roleIds", "holds a role that reaches further than TENANT");
        }
    }

    /** The kinds of accounts that are in a group, or come into it by themselves. */
    private Set<String> kindsIn(RightsGroup group) {
        var kinds = new TreeSet<>(members.accountTypes(group.id()));
        switch (group.kind()) {
            case TENANT_RIGHTS -> kinds.add("EXTERNAL");
            case SYSTEM -> kinds.add("INTERNAL");
            case CUSTOM -> {}
        }
        return kinds;
    }

    /** Refuses to let a group grant more than the caller may grant to each of its members, now and later. */
    void requireMayGrant(RightsGroup group, Collection<String> permissions, List<RoleView> granted) {
        requireOneCompany(group, granted);
        var kinds = kindsIn(group);
        granted.forEach(role -> RoleGiving.requireHoldable(role, kinds, "roleIds"));
        requireMayUse(granted, group.tenantId());
        boolean anywhere = providers.isProvider(group.tenantId());
        var wanted = new Wanted();
        wanted.add(anywhere ? Scope.EVERYTHING : Scope.TENANT, permissions);
        granted.forEach(role -> wanted.add(anywhere ? Scope.EVERYTHING : role.widestScope(), role.permissions()));
        var self = caller.get().accountId();
        require(wanted, group.tenantId(), self != null && members.isMember(group.id(), self));
    }

    /** Refuses to put an account into a group that grants what the caller may not grant to that account; gives its roles. */
    List<RoleView> requireMayAdd(RightsGroup group, SubjectRef account) {
        var wanted = new Wanted();
        wanted.add(Scope.TENANT, group.permissions());
        var granted = rolesOf(group);
        var kind = Set.of(Objects.requireNonNullElse(account.accountType(), "UNKNOWN"));
        granted.forEach(role -> RoleGiving.requireHoldable(role, kind, "accountId"));
        requireMayUse(granted, account.tenantId());
        granted.forEach(role -> wanted.add(role.widestScope(), role.permissions()));
        require(wanted, account.tenantId(), caller.get().id().equals(account.key()));
        return granted;
    }

    /** Refuses to leave a group no roles but these, if that takes one away that limits the caller, who is in it. */
    void requireMayLeave(RightsGroup group, Collection<UUID> left) {
        var self = caller.get().accountId();
        if (self != null && members.isMember(group.id(), self)) {
            rolesOf(group).stream()
                    .filter(role -> !left.contains(role.id()))
                    .forEach(role -> giving.requireMayTake(role, self.toString()));
        }
    }

    /** The roles that a group gives, as it gives them. */
    List<RoleView> rolesOf(RightsGroup group) {
        return requireGrantable(
                group.tenantId(),
                roleRows.of(group.id()).stream().map(GrantedRole::id).toList());
    }

    private void requireMayUse(List<RoleView> granted, UUID tenantId) {
        var tenant = tenants.reachedOrOwn(tenantId);
        granted.forEach(role -> giving.requireMayUse(role, Extent.of(Scope.TENANT), tenant));
    }

    private void require(Wanted wanted, UUID tenantId, boolean toOneself) {
        var tenant = tenants.reachedOrOwn(tenantId);
        wanted.byScope.forEach(
                (scope, permissions) -> escalation.requireMayGive(permissions, scope, tenant, toOneself));
    }

    private static final class Wanted {
        private final Map<Scope, Set<String>> byScope = new EnumMap<>(Scope.class);

        void add(Scope scope, Collection<String> permissions) {
            byScope.computeIfAbsent(scope, key -> new TreeSet<>()).addAll(permissions);
        }
    }
}
