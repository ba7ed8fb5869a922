package io.zugang.access.grant;

import io.zugang.access.AccessProblem;
import io.zugang.access.decision.Grant;
import io.zugang.access.decision.Scope;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.TenantView;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.security.Caller;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nobody grants permissions that he does not hold, in a reach that he does not have. A role may name permissions that its
 * holders give to others without holding them, such as an administrator who makes portal users; never to themselves.
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

    /** Refuses to create or widen a role of this tenant with permissions that the caller may not grant there. */
    public void requireMayGrant(Collection<String> permissions, Scope scope, TenantView tenant) {
        requireMayGrant(permissions, scope, tenant, null);
    }

    /** Refuses to give permissions to a subject of this tenant that the caller may not grant there. */
    public void requireMayGrant(
            Collection<String> permissions, Scope scope, TenantView tenant, @Nullable String subjectId) {
        var grantor = caller.get();
        var held = validGrantsOf(grantor);
        var toOneself = grantor.id().equals(subjectId);
        var missing = permissions.stream()
                .filter(permission -> held.stream()
                        .noneMatch(grant -> grant.includes(scope, tenant)
                                && (grant.holds(permission)
                                        || (!toOneself
                                                && grant.role().grantable().contains(permission)))))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(AccessProblem.ESCALATION, "You may not grant these permissions with this scope.")
                    .with("permissions", missing)
                    .with("scope", scope);
        }
    }

    private List<Grant> validGrantsOf(Caller grantor) {
        var now = clock.instant();
        return SubjectType.of(grantor.subjectType())
                .map(type -> grants.holdingOf(type, grantor.id(), null).grants())
                .orElse(List.of())
                .stream()
                .filter(grant -> grant.isValidAt(now))
                .toList();
    }
}
