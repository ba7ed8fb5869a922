package io.zugang.tenant.setting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Its callers have made sure that the company is within reach. */
@ApplicationScoped
class SettingRepository implements PanacheRepositoryBase<SettingValue, UUID> {

    List<SettingValue> of(UUID tenantId) {
        return list("tenantId", tenantId);
    }

    Optional<SettingValue> find(UUID tenantId, String key) {
        return find("tenantId = ?1 and key = ?2", tenantId, key).firstResultOptional();
    }

    /** One writer of one setting at a time, so that two first writes are one insert and one update. */
    void lock(UUID tenantId, String key) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", "setting " + tenantId + ' ' + key)
                .getSingleResult();
    }
}
