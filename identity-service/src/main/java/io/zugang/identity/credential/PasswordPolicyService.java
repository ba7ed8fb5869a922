package io.zugang.identity.credential;

import io.zugang.identity.tenant.TenantDirectory;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads and sets a tenant's password rule. */
@ApplicationScoped
@Transactional
class PasswordPolicyService {

    private final PasswordPolicyRepository policies;
    private final PasswordConfig config;
    private final TenantDirectory tenants;
    private final TenantScope scope;
    private final AuditTrail audit;

    PasswordPolicyService(
            PasswordPolicyRepository policies,
            PasswordConfig config,
            TenantDirectory tenants,
            TenantScope scope,
            AuditTrail audit) {
        this.policies = policies;
        this.config = config;
        this.tenants = tenants;
        this.scope = scope;
        this.audit = audit;
    }

    PasswordPolicyResponse get(UUID tenantId) {
        requireReach(tenantId);
        return policies.of(tenantId)
                .map(policy -> new PasswordPolicyResponse(policy.minLength(), false))
                .orElseGet(() -> new PasswordPolicyResponse(config.minLength(), true));
    }

    PasswordPolicyResponse put(UUID tenantId, PasswordPolicyRequest request) {
        var before = get(tenantId);
        policies.of(tenantId)
                .ifPresentOrElse(
                        policy -> policy.demand(request.minLength()),
                        () -> policies.persist(new PasswordPolicy(tenantId, request.minLength())));
        var after = new PasswordPolicyResponse(request.minLength(), false);
        audit.record("password-policy.changed", "tenant", tenantId, tenantId, before, after);
        return after;
    }

    private void requireReach(UUID tenantId) {
        if (!tenants.reaches(tenantId, scope.reach())) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such tenant within your reach.");
        }
    }
}
