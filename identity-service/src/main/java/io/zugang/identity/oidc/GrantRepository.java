package io.zugang.identity.oidc;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Grants with their codes and refresh tokens. Looked up by secrets before the tenant is known, so under system reach; the
 * secret itself is the key.
 */
@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<TokenGrant, UUID> {

    void add(AuthorizationCode code) {
        getEntityManager().persist(code);
    }

    void add(RefreshToken token) {
        getEntityManager().persist(token);
    }

    Optional<AuthorizationCode> code(String hash, String clientId) {
        return getEntityManager()
                .createQuery(
                        "from AuthorizationCode where codeHash = :hash and clientId = :client", AuthorizationCode.class)
                .setParameter("hash", hash)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    Optional<RefreshToken> refreshToken(String hash) {
        return Optional.ofNullable(getEntityManager().find(RefreshToken.class, hash));
    }

    /** Of several revocations of one grant exactly one gets true, and none fails because of the others. */
    boolean revoke(UUID grantId, String reason, Instant now) {
        return update("revokedAt = ?1, revokeReason = ?2 where id = ?3 and revokedAt is null", now, reason, grantId)
                == 1;
    }

    void revokeAllOf(String clientId, Instant now) {
        update(
                "revokedAt = ?1, revokeReason = 'application-removed' where clientId = ?2 and revokedAt is null",
                now,
                clientId);
    }

    /** Of several redemptions of one code exactly one gets true. */
    boolean useCode(String hash, String clientId, Instant now) {
        return getEntityManager()
                        .createQuery("update AuthorizationCode set usedAt = :now"
                                + " where codeHash = :hash and clientId = :client and usedAt is null")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .setParameter("client", clientId)
                        .executeUpdate()
                == 1;
    }

    /** Of several uses of one refresh token exactly one gets true. */
    boolean useRefreshToken(String hash, String clientId, Instant now) {
        return getEntityManager()
                        .createQuery("update RefreshToken set usedAt = :now"
                                + " where tokenHash = :hash and clientId = :client and usedAt is null")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .setParameter("client", clientId)
                        .executeUpdate()
                == 1;
    }
}
