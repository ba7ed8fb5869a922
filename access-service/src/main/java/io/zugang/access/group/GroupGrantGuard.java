package io.zugang.access.group;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.RoleView;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EscalationGuard;
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
    private final CurrentCaller caller;

    GroupGrantGuard(
            GroupMemberRepository members,
            GroupRoleRepository roleRows,
            ProviderRepository providers,
            RoleDirectory roles,
            TenantDirectory tenants,
            EscalationGuard escalation,
            CurrentCaller caller) {
        this.members = members;
        this.roleRows = roleRows;
        this.providers = providers;
        this.roles = roles;
        this.tenants = tenants;
        this.escalation = escalation;
        this.caller = caller;
    }

    /** The roles, each as it can be given by a group of this tenant. */
    List<RoleView> requireGrantable(UUID tenantId, Collection<UUID> roleIds) {
        return roleIds.stream()
                .map(roleId -> roles.findForAssignment(roleId, tenantId)
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

    /** A role that is only for some kinds of accounts comes to no others by a group either. */
    private static void requireHoldable(List<RoleView> granted, Set<String> kinds) {
        for (var role : granted) {
            var holders = role.rules().assignableTo();
            if (holders != null && !holders.containsAll(kinds)) {
                throw new ProblemException(
                                AccessProblem.ROLE_NOT_ASSIGNABLE,
                                "A role of the group is not for accounts of every type in it.")
                        .withField(
                                "roleIds",
                                role.key() + " is only for accounts of type "
                                        + holders.stream().sorted().toList());
            }
        }
    }

    /** Refuses to let a group grant more than the caller may grant to each of its members, now and later. */
    void requireMayGrant(RightsGroup group, Collection<String> permissions, List<RoleView> granted) {
        requireOneCompany(group, granted);
        requireHoldable(granted, kindsIn(group));
        boolean anywhere = providers.isProvider(group.tenantId());
        var wanted = new Wanted();
        wanted.add(anywhere ? Scope.EVERYTHING : Scope.TENANT, permissions);
        granted.forEach(role -> wanted.add(anywhere ? Scope.EVERYTHING : role.widestScope(), role.permissions()));
        var self = caller.get().accountId();
        require(wanted, group.tenantId(), self != null && members.isMember(group.id(), self));
    }

    /** Refuses to put an account into a group that grants what the caller may not grant to that account. */
    void requireMayAdd(RightsGroup group, SubjectRef account) {
        var wanted = new Wanted();
        wanted.add(Scope.TENANT, group.permissions());
        var roleIds = roleRows.of(group.id()).stream().map(GrantedRole::id).toList();
        var granted = requireGrantable(group.tenantId(), roleIds);
        requireHoldable(granted, Set.of(Objects.requireNonNullElse(account.accountType(), "UNKNOWN")));
        granted.forEach(role -> wanted.add(role.widestScope(), role.permissions()));
        require(wanted, account.tenantId(), caller.get().id().equals(account.key()));
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
