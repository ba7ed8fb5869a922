package io.zugang.access.role;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.TenantView;
import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.grant.GrantDirectory;
import io.zugang.access.grant.LastAdministrator;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The use cases of roles. Each change is checked, written, counted, published and recorded in one transaction. */
@ApplicationScoped
class RoleService {

    /** A refusal names this many uses; the caller finds the others in the list of assignments. */
    private static final int USES_SHOWN = 20;

    private final RoleRepository roles;
    private final TenantScope scope;
    private final TenantDirectory tenants;
    private final PermissionCatalogue permissions;
    private final GrantDirectory grants;
    private final EscalationGuard escalation;
    private final LastAdministrator administrators;
    private final RoleRecorder recorder;

    RoleService(
            RoleRepository roles,
            TenantScope scope,
            TenantDirectory tenants,
            PermissionCatalogue permissions,
            GrantDirectory grants,
            EscalationGuard escalation,
            LastAdministrator administrators,
            RoleRecorder recorder) {
        this.roles = roles;
        this.scope = scope;
        this.tenants = tenants;
        this.permissions = permissions;
        this.grants = grants;
        this.escalation = escalation;
        this.administrators = administrators;
        this.recorder = recorder;
    }

    @Transactional
    List<Role> list(RoleFilter filter, PageRequest page) {
        return roles.list(scope.reach(), filter, page);
    }

    @Transactional
    Role get(UUID id) {
        return roles.find(scope.reach(), id).orElseThrow(RoleService::notFound);
    }

    @Transactional
    Role create(CreateRoleRequest request) {
        var tenant = tenants.reachedOrOwn(request.tenantId());
        requireKnown(request.permissions());
        var role = Role.ofTenant(tenant.id(), request);
        escalation.requireMayCreate(role.permissions(), role.widestScope(), tenant);
        if (roles.isKeyTaken(tenant.id(), role.key())) {
            throw new ProblemException(AccessProblem.ROLE_KEY_TAKEN, "Choose another key.")
                    .withField("key", "is taken by another role");
        }
        roles.persistAndFlush(role);
        recorder.created(role);
        return role;
    }

    @Transactional
    Role update(UUID id, UpdateRoleRequest change, long expectedVersion) {
        var role = changeable(id, expectedVersion);
        var before = RoleResponse.of(role);
        if (change.permissions() != null) {
            requireKnown(change.permissions());
        }
        role.apply(change);
        var tenant = tenants.reachedOrOwn(role.tenantId());
        requireMayWiden(role, before, tenant);
        administrators.keep(tenant.id(), roles::flush);
        recorder.updated(role, before);
        return role;
    }

    @Transactional
    void delete(UUID id, long expectedVersion) {
        var role = changeable(id, expectedVersion);
        var uses = grants.usesOf(id);
        if (!uses.isEmpty()) {
            throw new ProblemException(AccessProblem.ROLE_IN_USE, "Remove its assignments first.")
                    .with("assignments", uses.size())
                    .with("usage", uses.stream().limit(USES_SHOWN).toList());
        }
        roles.delete(role);
        roles.flush();
        recorder.deleted(role);
    }

    private Role changeable(UUID id, long expectedVersion) {
        var role = roles.findForChange(scope.reach(), id).orElseThrow(RoleService::notFound);
        if (role.isSystem()) {
            throw new ProblemException(AccessProblem.SYSTEM_ROLE, "Create a role of your own instead.");
        }
        role.requireVersion(expectedVersion);
        return role;
    }

    /** What a role already allows may stay, even if the caller could not grant it; what is new in it he must be able to. */
    private void requireMayWiden(Role role, RoleResponse before, TenantView tenant) {
        boolean wider = role.widestScope().isWiderThan(before.widestScope());
        var added = role.permissions().stream()
                .filter(permission -> wider || !before.permissions().contains(permission))
                .toList();
        if (!added.isEmpty()) {
            escalation.requireMayWiden(role.id(), added, role.widestScope(), tenant);
        }
    }

    private void requireKnown(Collection<String> names) {
        var unknown = permissions.unknownAmong(Set.copyOf(names));
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                            AccessProblem.PERMISSION_UNKNOWN, "GET /permissions lists the permissions there are.")
                    .withField("permissions", "holds a name that is no permission");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such role within your reach.");
    }
}
