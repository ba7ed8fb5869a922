package io.zugang.access.role;

import io.zugang.access.decision.RoleView;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Roles as other slices may see them. */
@ApplicationScoped
public class RoleDirectory {

    private final RoleRepository roles;
    private final TenantScope scope;
    private final PermissionCatalogue permissions;

    RoleDirectory(RoleRepository roles, TenantScope scope, PermissionCatalogue permissions) {
        this.roles = roles;
        this.scope = scope;
        this.permissions = permissions;
    }

    /** Of the system roles; part of the version of every decision. */
    public int revision() {
        return permissions.revision();
    }

    /**
     * The role, if it can be assigned to subjects of the tenant. It stays as it is until the running transaction ends, so
     * that nobody is given more than what was looked at.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RoleView> findForAssignment(UUID roleId, UUID tenantId) {
        return roles.findUnchanging(scope.reach(), roleId)
                .filter(role -> role.isSystem() || tenantId.equals(role.tenantId()))
                .map(this::view);
    }

    /** The role as it is now; it may change at any moment. */
    @Transactional
    public Optional<RoleView> find(UUID roleId) {
        return roles.findByIdOptional(roleId).map(this::view);
    }

    @Transactional
    public Optional<RoleView> findSystemRole(String key) {
        return roles.findSystemRole(key).map(this::view);
    }

    /** Every role that can be assigned to subjects of the tenant. */
    @Transactional
    public List<RoleView> assignableIn(UUID tenantId) {
        return roles.assignableIn(tenantId).stream().map(this::view).toList();
    }

    private RoleView view(Role role) {
        return role.view(permissions::matching);
    }
}
