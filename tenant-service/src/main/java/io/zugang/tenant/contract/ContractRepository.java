package io.zugang.tenant.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {

    Optional<Contract> findByNumber(UUID tenantId, String number) {
        return find("tenantId = ?1 and number = ?2", tenantId, number).firstResultOptional();
    }

    boolean hasOneOn(UUID tenantId, LocalDate day) {
        return count(
                        "tenantId = ?1 and (validFrom is null or validFrom <= ?2)"
                                + " and (validUntil is null or validUntil >= ?2)",
                        tenantId,
                        day)
                > 0;
    }

    /** In the order of the number; at most limit rows. */
    List<Contract> listOf(UUID tenantId, @Nullable String after, int limit) {
        return find("tenantId = ?1 and number > ?2 order by number", tenantId, after == null ? "" : after)
                .range(0, limit - 1)
                .list();
    }

    /** One writer at a time for one number, so that two first writes become a creation and a replacement. */
    void lock(UUID tenantId, String number) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", "contract " + tenantId + ' ' + number)
                .getSingleResult();
    }
}
