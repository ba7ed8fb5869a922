package io.zugang.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries by token and by id run before the tenant is known, under system reach; lists take the account. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    Optional<Session> byTokenHash(String hash) {
        return find("tokenHash", hash).firstResultOptional();
    }

    Optional<Session> lockedByTokenHash(String hash) {
        return find("tokenHash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Session> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Session> liveOf(UUID accountId, Instant now, Instant idleSince) {
        return list(
                "accountId = ?1 and endedAt is null and expiresAt > ?2 and lastUsedAt > ?3",
                Sort.by("id"),
                accountId,
                now,
                idleSince);
    }

    /** A use is no change of the session: its version stays, so that uses at the same time do not collide. */
    void used(UUID id, Instant now) {
        update("lastUsedAt = ?1 where id = ?2 and lastUsedAt < ?1", now, id);
    }

    List<Session> lockedLiveOf(UUID accountId, Instant now) {
        return find("accountId = ?1 and endedAt is null and expiresAt > ?2", Sort.by("id"), accountId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    long deleteExpiredBefore(Instant time) {
        return delete("expiresAt < ?1", time);
    }
}
