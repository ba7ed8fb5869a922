package io.zugang.access.grant;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.Grant;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Scope;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.TenantView;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Nobody grants permissions that he does not hold, in a reach that he does not have. A role may name permissions that its
 * holders give to others without holding them, such as an administrator who makes portal users; never to themselves,
 * neither by an assignment nor by a change of a role that they hold. To himself nobody gives anything for longer than he has
 * it either.
 */
@ApplicationScoped
public class EscalationGuard {

    private final CurrentCaller caller;
    private final GrantDirectory grants;
    private final Clock clock;

    EscalationGuard(CurrentCaller caller, GrantDirectory grants, Clock clock) {
        this.caller = caller;
        this.grants = grants;
        this.clock = clock;
    }

    /** Refuses to create a role of this tenant with permissions that the caller may not grant there. */
    public void requireMayCreate(Collection<String> permissions, Scope scope, TenantView tenant) {
        require(permissions, scope, tenant, EscalationGuard::mayGive);
    }

    /**
     * Refuses to put permissions into a role of this tenant that the caller may not grant there. Whoever holds the role, at
     * whatever time, would grant them to himself. The role must be locked, so that nobody takes it meanwhile.
     */
    public void requireMayWiden(UUID roleId, Collection<String> permissions, Scope scope, TenantView tenant) {
        var own = grantsOfCaller().stream()
                .anyMatch(grant -> roleId.equals(grant.role().id()));
        require(permissions, scope, tenant, own ? Grant::holds : EscalationGuard::mayGive);
    }

    /** Refuses to give a role to a subject of this tenant, if it holds what the caller may not grant there. */
    public void requireMayAssign(
            RoleView role, Scope scope, TenantView tenant, String subjectId, @Nullable Instant until) {
        var toOneself = caller.get().id().equals(subjectId);
        require(
                role.permissions(),
                scope,
                tenant,
                toOneself
                        ? (grant, permission) -> grant.holds(permission) && grant.lastsUntil(until)
                        : EscalationGuard::mayGive);
    }

    private static boolean mayGive(Grant grant, String permission) {
        return grant.holds(permission) || grant.role().grantable().contains(permission);
    }

    private void require(
            Collection<String> permissions, Scope scope, TenantView tenant, BiPredicate<Grant, String> backs) {
        var now = clock.instant();
        var held = grantsOfCaller().stream()
                .filter(grant -> grant.isValidAt(now) && grant.includes(scope, tenant))
                .toList();
        var missing = permissions.stream()
                .filter(permission -> held.stream().noneMatch(grant -> backs.test(grant, permission)))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(AccessProblem.ESCALATION, "You may not grant these permissions with this scope.")
                    .with("permissions", missing)
                    .with("scope", scope);
        }
    }

    private List<Grant> grantsOfCaller() {
        var grantor = caller.get();
        return SubjectType.of(grantor.subjectType())
                .map(type -> grants.holdingOf(type, grantor.id()).grants())
                .orElse(List.of());
    }
}
