package io.zugang.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Counts, per tenant, the changes that can alter a decision about one of its subjects. */
@ApplicationScoped
public class AccessVersions {

    private final EntityManager entities;

    AccessVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** To be called by every such change, in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(UUID tenantId) {
        entities.createNativeQuery("insert into access_version (tenant_id, version) values (:tenant, 1)"
                        + " on conflict (tenant_id) do update set version = access_version.version + 1")
                .setParameter("tenant", tenantId)
                .executeUpdate();
    }
}
