package io.zugang.platform.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/**
 * Moves events from the outbox to the feed, one turn at a time in all replicas together. Positions are given under a lock
 * that is held until the commit, so they become visible strictly in order and a reader that has seen one has seen all
 * below it. See ADR 0005.
 */
@DefaultBean
@ApplicationScoped
class FeedRelay implements EventRelay {

    static final int TURN = 1_000;

    // Any number, as long as nothing else in this database takes it.
    private static final String LOCK = "select pg_advisory_xact_lock(20261121)";
    private static final String MOVE = "with moved as (delete from outbox where seq in"
            + " (select seq from outbox order by seq limit " + TURN + ") returning *)"
            + " insert into event_feed (event_id, type, subject, event_time, event_tenant, data)"
            + " select event_id, type, subject, event_time, event_tenant, data from moved order by seq";

    private final AgroalDataSource database;
    private final RelayThread thread;
    private final FeedSignal signal;

    FeedRelay(AgroalDataSource database, RelayThread thread, FeedSignal signal) {
        this.database = database;
        this.thread = thread;
        this.signal = signal;
    }

    @Override
    public void wake() {
        thread.wake();
    }

    @Override
    public void drain() {
        int moved;
        do {
            moved = QuarkusTransaction.requiringNew().call(this::turn);
            if (moved > 0) {
                signal.fire();
            }
        } while (moved == TURN);
    }

    /** Moves some events within the running transaction and says how many. */
    int turn() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // A statement of its own: the next one then sees what the holder before us has committed.
            statement.execute(LOCK);
            return statement.executeUpdate(MOVE);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be moved to the feed", e);
        }
    }
}
