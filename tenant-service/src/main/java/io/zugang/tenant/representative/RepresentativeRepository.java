package io.zugang.tenant.representative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its callers have made sure that the customer is within reach. */
@ApplicationScoped
class RepresentativeRepository implements PanacheRepositoryBase<Representative, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** In the order of their assignment; at most limit rows. */
    List<Representative> listOf(UUID customerId, @Nullable String after, int limit) {
        var last = after == null ? FIRST : UUID.fromString(after);
        return find("tenantId = ?1 and id > ?2 order by id", customerId, last)
                .range(0, limit - 1)
                .list();
    }

    Optional<Representative> find(UUID customerId, UUID accountId) {
        return find("tenantId = ?1 and accountId = ?2", customerId, accountId).firstResultOptional();
    }

    /** Of all customers. */
    List<Representative> ofAccount(UUID accountId) {
        return list("accountId", accountId);
    }

    /** One change of one assignment at a time, so that each is told once. */
    void lock(UUID customerId, UUID accountId) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", "representative " + customerId + ' ' + accountId)
                .getSingleResult();
    }
}
