package io.zugang.access.grant;

import io.zugang.access.decision.SubjectType;
import io.zugang.access.decision.SubjectView;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what subjects hold, as far as the reach of the running work goes. */
@ApplicationScoped
public class GrantDirectory {

    private final GrantRepository grants;
    private final ServiceClients services;
    private final TenantScope scope;

    GrantDirectory(GrantRepository grants, ServiceClients services, TenantScope scope) {
        this.grants = grants;
        this.services = services;
        this.scope = scope;
    }

    /** What a subject holds; a session identifier makes its end count. */
    public Holding holdingOf(SubjectType type, String id, @Nullable String sessionId) {
        var reach = scope.reach();
        if (type == SubjectType.SERVICE) {
            var builtIn = services.grantOf(id);
            if (builtIn.isPresent()) {
                return reach.everything()
                        ? new Holding(SubjectView.ownService(id), List.of(builtIn.get()), 0)
                        : Holding.NONE;
            }
        }
        var holding = grants.load(type, id, sessionId);
        return isReached(holding.subject(), reach) ? holding : Holding.NONE;
    }

    /** The assignments that use a role, as far as the caller may see them. */
    public List<RoleUse> usesOf(UUID roleId) {
        return grants.usesOf(roleId, scope.reach());
    }

    private static boolean isReached(@Nullable SubjectView subject, Reach reach) {
        if (subject == null || subject.tenantId() == null) {
            return false;
        }
        var tenant = subject.tenant();
        return reach.covers(subject.tenantId(), tenant == null ? null : tenant.partnerId());
    }
}
