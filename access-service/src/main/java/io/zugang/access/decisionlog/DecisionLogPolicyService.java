package io.zugang.access.decisionlog;

import io.zugang.access.tenant.TenantDirectory;
import io.zugang.platform.audit.AuditTrail;
import io.zugang.platform.persistence.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The use cases of policies. A change leaves an audit entry and no event: nobody but this service looks at it. */
@ApplicationScoped
class DecisionLogPolicyService {

    private final DecisionLogPolicyRepository policies;
    private final TenantDirectory tenants;
    private final AuditTrail audit;
    private final Event<LogPolicies.Known> changed;

    DecisionLogPolicyService(
            DecisionLogPolicyRepository policies,
            TenantDirectory tenants,
            AuditTrail audit,
            Event<LogPolicies.Known> changed) {
        this.policies = policies;
        this.tenants = tenants;
        this.audit = audit;
        this.changed = changed;
    }

    @Transactional
    DecisionLogPolicyResponse get(UUID tenantId) {
        return DecisionLogPolicyResponse.of(find(tenantId));
    }

    @Transactional
    DecisionLogPolicyResponse set(UUID tenantId, LogTerms wanted, long expectedVersion) {
        tenants.reachedOrOwn(tenantId);
        policies.lock(tenantId);
        var policy = find(tenantId);
        if (policy.version() != expectedVersion) {
            throw new StaleVersionException(policy.version());
        }
        var before = DecisionLogPolicyResponse.of(policy);
        if (wanted.equals(policy.terms())) {
            return before;
        }
        policy.become(wanted);
        policies.persistAndFlush(policy);
        var after = DecisionLogPolicyResponse.of(policy);
        audit.record("decision-log-policy.changed", "decision-log-policy", tenantId, tenantId, before, after);
        changed.fire(new LogPolicies.Known(tenantId, policy.version(), wanted));
        return after;
    }

    private DecisionLogPolicy find(UUID tenantId) {
        tenants.reachedOrOwn(tenantId);
        return policies.findByIdOptional(tenantId).orElseGet(() -> new DecisionLogPolicy(tenantId));
    }
}
