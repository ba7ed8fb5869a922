package io.zugang.identity.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Client ids are unique over all tenants; row-level security keeps installation clients within the caller's reach. */
@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<OauthClient, UUID> {

    Optional<OauthClient> byClientId(String clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    /** Serialises writers of one client, so that two of them never insert it twice; held until the transaction ends. */
    void lock(String clientId) {
        getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtextextended(:client, 1))")
                .setParameter("client", clientId)
                .getSingleResult();
    }
}
