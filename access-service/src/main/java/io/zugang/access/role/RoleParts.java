package io.zugang.access.role;

import io.zugang.access.grant.EscalationGuard;
import io.zugang.access.permission.PermissionCatalogue;
import io.zugang.access.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets another slice keep a part of what roles say. Such a part changes as the role itself does: within the caller's reach,
 * never of a system role, on the version that he has seen, and with everything that a change of a role leaves behind.
 */
@ApplicationScoped
public class RoleParts {

    private final RoleService roles;
    private final RoleRepository repository;
    private final RoleRecorder recorder;
    private final EscalationGuard escalation;
    private final PermissionCatalogue permissions;
    private final TenantDirectory tenants;

    RoleParts(
            RoleService roles,
            RoleRepository repository,
            RoleRecorder recorder,
            EscalationGuard escalation,
            PermissionCatalogue permissions,
            TenantDirectory tenants) {
        this.roles = roles;
        this.repository = repository;
        this.recorder = recorder;
        this.escalation = escalation;
        this.permissions = permissions;
        this.tenants = tenants;
    }

    /**
     * A role at one version.
     *
     * @param tenantId       null for system roles
     * @param allCollections types of collections that it opens as a whole
     */
    public record RoleState(UUID id, @Nullable UUID tenantId, long version, List<String> allCollections) {

        private static RoleState of(Role role) {
            return new RoleState(
                    role.id(),
                    role.tenantId(),
                    role.version(),
                    role.definition().allCollections());
        }
    }

    /** The role, if it is within the caller's reach. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RoleState get(UUID roleId) {
        return RoleState.of(roles.get(roleId));
    }

    /** Locks a role that the caller may change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RoleState beginChange(UUID roleId, long expectedVersion) {
        return RoleState.of(roles.changeable(roleId, expectedVersion));
    }

    /** Refuses a change that opens more to the role's holders, if the caller may not grant what the role allows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireMayWiden(RoleState state) {
        var role = roles.get(state.id()).definition();
        escalation.requireMayWiden(
                state.id(),
                permissions.matching(role.permissions()),
                role.widestScope(),
                tenants.reachedOrOwn(state.tenantId()));
    }

    /** Counts up the role and tells of the change; gives the new version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long changed(RoleState state, String part, Object before, Object after) {
        var role = roles.get(state.id());
        repository.getEntityManager().lock(role, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        recorder.partUpdated(role, part, before, after);
        return role.version();
    }
}
