package io.zugang.identity.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations; without a company they belong to nobody, so only the provider's reach sees them all. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Registration> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Registration> of(UUID accountId) {
        return find("accountId", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Registration> page(@Nullable RegistrationState state, Reach reach, @Nullable String after, int limit) {
        var states = state == null ? EnumSet.allOf(RegistrationState.class) : EnumSet.of(state);
        return find(
                        "id > ?1 and state in ?2 and (?3 = true or tenantId in ?4) order by id",
                        after == null ? FIRST : UUID.fromString(after),
                        states,
                        reach.everything(),
                        reach.tenants())
                .range(0, limit - 1)
                .list();
    }

    List<UUID> overdue(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Registration r where r.expiresAt < :now and r.state not in :ended",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("ended", EnumSet.of(RegistrationState.COMPLETED, RegistrationState.EXPIRED))
                .setMaxResults(limit)
                .getResultList();
    }
}
