package io.zugang.identity.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The projection of units, within the reach of whoever asks. */
@ApplicationScoped
class KnownUnitRepository {

    private static final String LEARN = "insert into unit_ref (id, tenant_id, version, deleted)"
            + " values (:id, :tenant, :version, :deleted)"
            + " on conflict (id) do update set version = excluded.version, deleted = excluded.deleted"
            + " where unit_ref.tenant_id = excluded.tenant_id and unit_ref.version < excluded.version";
    private static final String HOLD =
            "select 1 from unit_ref where id = :id and tenant_id = :tenant and not deleted for share";

    private final EntityManager entities;

    KnownUnitRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes over what an event tells; an older event changes nothing and is no news. */
    boolean learn(UUID tenantId, UUID id, long version, boolean deleted) {
        return entities.createNativeQuery(LEARN)
                        .setParameter("id", id)
                        .setParameter("tenant", tenantId)
                        .setParameter("version", version)
                        .setParameter("deleted", deleted)
                        .executeUpdate()
                > 0;
    }

    boolean isKnown(UUID id) {
        return !entities.createNativeQuery("select 1 from unit_ref where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    boolean hold(UUID tenantId, UUID id) {
        return !entities.createNativeQuery(HOLD, Integer.class)
                .setParameter("id", id)
                .setParameter("tenant", tenantId)
                .getResultList()
                .isEmpty();
    }
}
