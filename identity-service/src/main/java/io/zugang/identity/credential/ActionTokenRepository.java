package io.zugang.identity.credential;

import io.zugang.platform.persistence.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One-time tokens by their hash. Single statements, so that of two simultaneous uses exactly one wins. */
@ApplicationScoped
class ActionTokenRepository {

    private static final String INSERT = "insert into action_token"
            + " (id, tenant_id, account_id, purpose, token_hash, email, created_at, expires_at)"
            + " values (:id, :tenant, :account, :purpose, :hash, :email, now(), now() + make_interval(secs => :ttl))";
    private static final String CONSUME = "update action_token set used_at = now() where token_hash = :hash"
            + " and purpose in (:purposes) and used_at is null and expires_at > now() returning account_id, email";
    private static final String LOOK = "select account_id, email, used_at, expires_at <= now() as expired"
            + " from action_token where token_hash = :hash and purpose in (:purposes)";
    private static final String REVOKE = "update action_token set used_at = now()"
            + " where account_id = :account and purpose in (:purposes) and used_at is null";

    private final EntityManager entities;

    ActionTokenRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Whom a token speaks for, and the address it was sent to. */
    record Bearer(UUID accountId, String email) {}

    /** A token as it stands, without using it. */
    record Found(Bearer bearer, @Nullable Instant usedAt, boolean expired) {}

    void insert(UUID tenantId, Bearer bearer, TokenPurpose purpose, String hash, Duration ttl) {
        entities.createNativeQuery(INSERT)
                .setParameter("id", Uuid7.next())
                .setParameter("tenant", tenantId)
                .setParameter("account", bearer.accountId())
                .setParameter("purpose", purpose.name())
                .setParameter("hash", hash)
                .setParameter("email", bearer.email())
                .setParameter("ttl", (double) ttl.toSeconds())
                .executeUpdate();
    }

    /** Uses the token up; nothing if it is unknown, used or expired. */
    Optional<Bearer> consume(String hash, Set<TokenPurpose> purposes) {
        return one(CONSUME, hash, purposes).map(ActionTokenRepository::bearer);
    }

    Optional<Found> look(String hash, Set<TokenPurpose> purposes) {
        return one(LOOK, hash, purposes)
                .map(row ->
                        new Found(bearer(row), row.get("used_at", Instant.class), row.get("expired", Boolean.class)));
    }

    /** Other links for these purposes lose their worth once one was used. */
    void revoke(UUID accountId, Set<TokenPurpose> purposes) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(REVOKE)
                .setParameter("account", accountId)
                .setParameterList("purposes", names(purposes))
                .executeUpdate();
    }

    private Optional<Tuple> one(String sql, String hash, Set<TokenPurpose> purposes) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("hash", hash)
                .setParameterList("purposes", names(purposes))
                .getResultStream()
                .findFirst();
    }

    private static List<String> names(Set<TokenPurpose> purposes) {
        return purposes.stream().map(TokenPurpose::name).toList();
    }

    private static Bearer bearer(Tuple row) {
        return new Bearer(row.get("account_id", UUID.class), row.get("email", String.class));
    }
}
