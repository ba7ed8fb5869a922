package io.zugang.access.role;

import io.zugang.access.decision.RoleView;
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
    private final SystemRoles systemRoles;

    RoleDirectory(RoleRepository roles, TenantScope scope, SystemRoles systemRoles) {
        this.roles = roles;
        this.scope = scope;
        this.systemRoles = systemRoles;
    }

    /** Of the built-in roles; part of the version of every decision. */
    public int revision() {
        return systemRoles.revision();
    }

    /**
     * The role, if it can be assigned to subjects of the tenant. It stays as it is until the running transaction ends, so
     * that nobody is given more than what was looked at.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RoleView> findForAssignment(UUID roleId, UUID tenantId) {
        return roles.findUnchanging(scope.reach(), roleId)
                .filter(role -> role.isSystem() || tenantId.equals(role.tenantId()))
                .map(Role::view);
    }

    @Transactional
    public Optional<RoleView> findSystemRole(String key) {
        return roles.findSystemRole(key).map(Role::view);
    }

    /** Every role that can be assigned to subjects of the tenant. */
    @Transactional
    public List<RoleView> assignableIn(UUID tenantId) {
        return roles.assignableIn(tenantId).stream().map(Role::view).toList();
    }
}
