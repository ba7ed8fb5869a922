package io.zugang.access.subject;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zugang.access.decision.SubjectType;
import io.zugang.access.tenant.ReachQuery;
import io.zugang.platform.persistence.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

@ApplicationScoped
class SubjectRepository implements PanacheRepositoryBase<Subject, UUID> {

    Optional<Subject> find(Reach reach, SubjectType type, String key) {
        var query = ReachQuery.within(reach).and("type = :type", "type", type).and("key = :key", "key", key);
        return find(query.text(), query.parameters()).firstResultOptional();
    }

    /** Subjects whose validity has just begun or ended; those that another instance works on are left to it. */
    List<Subject> dueForRecheck(Instant now, int atMost) {
        return find("recheckAt <= ?1 order by recheckAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .range(0, atMost - 1)
                .list();
    }

    /** Remembers that a session is over; tells whether that is news. */
    boolean endSession(String sid, UUID tenantId, Instant expiresAt) {
        return getEntityManager()
                        .createNativeQuery("insert into ended_session (sid, tenant_id, expires_at)"
                                + " values (:sid, :tenant, :expires) on conflict (sid) do nothing")
                        .setParameter("sid", sid)
                        .setParameter("tenant", tenantId)
                        .setParameter("expires", expiresAt)
                        .executeUpdate()
                > 0;
    }

    boolean isSessionEnded(String sid, UUID tenantId) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from ended_session where sid = :sid and tenant_id = :tenant", Integer.class)
                .setParameter("sid", sid)
                .setParameter("tenant", tenantId)
                .getResultList()
                .isEmpty();
    }

    void forgetSessionsExpiredBefore(Instant time) {
        getEntityManager()
                .createNativeQuery("delete from ended_session where expires_at < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
