package io.zugang.identity.requestlimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.hibernate.Session;

/** Counters in one statement each, so that parallel requests on several replicas are all counted. */
@ApplicationScoped
class RequestCountRepository {

    private static final String ADD = """
            insert into request_count as c (limit_key, used, ends_at) values (:key, 1, :end)
            on conflict (limit_key) do update
            set used = case when c.ends_at <= :now then 1 else c.used + 1 end,
                ends_at = case when c.ends_at <= :now then :end else c.ends_at end
            returning used, ends_at""";

    private final Session entities;

    RequestCountRepository(Session entities) {
        this.entities = entities;
    }

    /** How many requests the present window has seen, and when it ends. */
    record Window(int used, Instant endsAt) {}

    Window add(String key, Instant now, Instant end) {
        var row = entities.createNativeQuery(ADD, Tuple.class)
                .setParameter("key", key)
                .setParameter("now", now)
                .setParameter("end", end)
                .getSingleResult();
        return new Window(row.get("used", Integer.class), row.get("ends_at", Instant.class));
    }

    int removeEndedBefore(Instant time) {
        return entities.createNativeMutationQuery("delete from request_count where ends_at < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
