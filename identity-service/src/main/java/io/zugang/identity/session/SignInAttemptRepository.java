package io.zugang.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Counters in one statement each, so that parallel attempts on several instances are all counted. */
@ApplicationScoped
class SignInAttemptRepository {

    private final Session entities;

    SignInAttemptRepository(Session entities) {
        this.entities = entities;
    }

    /** Adds one and gives the count; empty, and not counted, while the key is blocked. */
    Optional<Integer> increase(String key, Instant now, Instant forgottenBefore) {
        return entities
                .createNativeQuery("""
                        insert into sign_in_attempt as a (throttle_key, attempts, first_at) values (:key, 1, :now)
                        on conflict (throttle_key) do update
                        set attempts = case when a.first_at < :forgotten then 1 else a.attempts + 1 end,
                            first_at = case when a.first_at < :forgotten then :now else a.first_at end
                        where a.blocked_until is null or a.blocked_until <= :now
                        returning attempts""", Integer.class)
                .setParameter("key", key)
                .setParameter("now", now)
                .setParameter("forgotten", forgottenBefore)
                .getResultList()
                .stream()
                .findFirst();
    }

    void blockUntil(String key, Instant until) {
        entities.createNativeMutationQuery(
                        "update sign_in_attempt set blocked_until = :until where throttle_key = :key")
                .setParameter("key", key)
                .setParameter("until", until)
                .executeUpdate();
    }

    Optional<Instant> blockedUntil(String key) {
        return entities
                .createNativeQuery(
                        "select blocked_until from sign_in_attempt where throttle_key = :key and blocked_until is not null",
                        Instant.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    void decrease(String key) {
        entities.createNativeMutationQuery("""
                        update sign_in_attempt set attempts = greatest(attempts - 1, 0), blocked_until = null
                        where throttle_key = :key""").setParameter("key", key).executeUpdate();
    }

    void remove(String key) {
        entities.createNativeMutationQuery("delete from sign_in_attempt where throttle_key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    int removeOlderThan(Instant time) {
        return entities.createNativeMutationQuery("delete from sign_in_attempt where first_at < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
