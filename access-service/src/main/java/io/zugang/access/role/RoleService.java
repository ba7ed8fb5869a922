package io.zugang.access.role;

import io.zugang.access.AccessProblem;
import io.zugang.access.grant.LastAdministrator;
import io.zugang.access.grant.RoleUse;
import io.zugang.access.grant.RoleUses;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.PageRequest;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
    private final RoleUses uses;
    private final RoleAuthor author;
    private final LastAdministrator administrators;
    private final RoleRecorder recorder;

    RoleService(
            RoleRepository roles,
            TenantScope scope,
            TenantDirectory tenants,
            PermissionCatalogue permissions,
            RoleUses uses,
            RoleAuthor author,
            LastAdministrator administrators,
            RoleRecorder recorder) {
        this.roles = roles;
        this.scope = scope;
        this.tenants = tenants;
        this.permissions = permissions;
        this.uses = uses;
        this.author = author;
        this.administrators = administrators;
        this.recorder = recorder;
    }

    @Transactional
    List<Role> list(RoleFilter filter, PageRequest page) {
        return roles.list(scope.reach(), filter, page);
    }

    /** Those that could be assigned in one tenant now: its own and the system's, but for those whose module it lacks. */
    @Transactional
    List<Role> listAssignable(RoleFilter filter, PageRequest page) {
        var tenant = tenants.reachedOrOwn(filter.tenantId());
        return roles.listAssignable(scope.reach(), filter.of(tenant.id()), tenants.modulesOf(tenant.id()), page);
    }

    /** The assignments of a role, as far as the caller may see them. */
    @Transactional
    List<RoleUse> usage(UUID id, PageRequest page) {
        return uses.usesOf(get(id).id(), page.after(), page.limit() + 1);
    }

    /** What a role allows, its patterns resolved. */
    @Transactional
    RolePermissionsResponse permissions(UUID id) {
        return RolePermissionsResponse.of(get(id).definition(), permissions::matching);
    }

    /** In what two roles differ. */
    @Transactional
    RoleDifferencesResponse differences(UUID id, UUID otherId) {
        return RoleDifferencesResponse.of(get(id).definition(), get(otherId).definition(), permissions::matching);
    }

    @Transactional
    Role get(UUID id) {
        return roles.find(scope.reach(), id).orElseThrow(RoleService::notFound);
    }

    @Transactional
    Role create(CreateRoleRequest request) {
        var tenant = tenants.reachedOrOwn(request.tenantId());
        var definition = request.definition();
        author.requireSound(definition);
        var role = Role.ofTenant(tenant.id(), definition);
        author.requireMayCreate(definition, tenant);
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
        var said = role.definition();
        var says = change.applyTo(said);
        author.requireSound(says);
        var tenant = tenants.reachedOrOwn(role.tenantId());
        author.requireMayChange(role.id(), said, says, tenant);
        role.define(says);
        administrators.keep(tenant.id(), roles::flush);
        recorder.updated(role, before, said);
        return role;
    }

    @Transactional
    void delete(UUID id, long expectedVersion) {
        var role = changeable(id, expectedVersion);
        var found = uses.usesOf(id, null, Integer.MAX_VALUE);
        if (!found.isEmpty()) {
            throw new ProblemException(AccessProblem.ROLE_IN_USE, "Remove its assignments first.")
                    .with("assignments", found.size())
                    .with("usage", found.stream().limit(USES_SHOWN).toList());
        }
        roles.delete(role);
        roles.flush();
        recorder.deleted(role);
    }

    /** Locks a role that the caller may change. */
    Role changeable(UUID id, long expectedVersion) {
        var role = roles.findForChange(scope.reach(), id).orElseThrow(RoleService::notFound);
        if (role.isSystem()) {
            throw new ProblemException(AccessProblem.SYSTEM_ROLE, "Create a role of your own instead.");
        }
        role.requireVersion(expectedVersion);
        return role;
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such role within your reach.");
    }
}
