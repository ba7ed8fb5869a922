package io.zugang.identity.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Client ids are unique over all tenants; row-level security keeps installation clients within the caller's reach. */
@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<OauthClient, UUID> {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    Optional<OauthClient> byClientId(String clientId) {
        // A Basic header may bring NUL, which no text in the database holds.
        return clientId.indexOf('\0') >= 0
                ? Optional.empty()
                : find("clientId", clientId).firstResultOptional();
    }

    /** The client, which nobody else changes until the transaction ends. */
    Optional<OauthClient> locked(String clientId) {
        return clientId.indexOf('\0') >= 0
                ? Optional.empty()
                : find("clientId", clientId)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    List<OauthClient> applications(@Nullable String after, int limit) {
        return find(
                        "kind in ?1 and id > ?2 order by id",
                        List.of(ClientKind.CONFIDENTIAL_APPLICATION, ClientKind.PUBLIC_APPLICATION),
                        UUID.fromString(after == null ? FIRST : after))
                .range(0, limit - 1)
                .list();
    }

    /** Serialises writers of one client, so that two of them never insert it twice; held until the transaction ends. */
    void lock(String clientId) {
        getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtextextended(:client, 1))")
                .setParameter("client", clientId)
                .getSingleResult();
    }
}
