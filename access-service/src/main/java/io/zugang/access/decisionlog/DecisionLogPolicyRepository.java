package io.zugang.access.decisionlog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DecisionLogPolicyRepository implements PanacheRepositoryBase<DecisionLogPolicy, UUID> {

    /** Puts changes of one tenant's policy in a row, also of one that is not stored yet. */
    void lock(UUID tenantId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('access.decision-log.policy.' || :tenant, 0))",
                        Integer.class)
                .setParameter("tenant", tenantId.toString())
                .getSingleResult();
    }
}
