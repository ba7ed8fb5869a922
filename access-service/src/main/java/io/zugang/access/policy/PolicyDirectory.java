package io.zugang.access.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Access policies as other slices may see them. */
@ApplicationScoped
public class PolicyDirectory {

    private final AccessPolicyRepository policies;

    PolicyDirectory(AccessPolicyRepository policies) {
        this.policies = policies;
    }

    /** The policy of a tenant that is within the reach of the running work. */
    @Transactional
    public Policy of(UUID tenantId) {
        var policy = policies.findByIdOptional(tenantId).orElseGet(() -> new AccessPolicy(tenantId));
        return new Policy(policy.terms().evaluationMode(), policy.terms().selfSwitch());
    }
}
