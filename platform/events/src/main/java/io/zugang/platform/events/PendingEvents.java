package io.zugang.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one transaction, written in one batch just before it commits. Written late, they get their sequence
 * numbers while the transaction holds the locks of the rows it changed: so the numbers of one subject's events follow the
 * order of its changes.
 */
final class PendingEvents implements Synchronization {

    private static final String INSERT = "insert into outbox (event_id, type, subject, event_time, event_tenant, data)"
            + " values (?, ?, ?, ?, ?, ?::json)";

    private final AgroalDataSource database;
    private final EventRelay relay;
    private final List<OutboxRow> rows = new ArrayList<>();
    private boolean written;

    PendingEvents(AgroalDataSource database, EventRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    void add(OutboxRow row) {
        rows.add(row);
    }

    boolean isWritten() {
        return written;
    }

    @Override
    public void beforeCompletion() {
        written = true;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                insert.setObject(1, row.id());
                insert.setString(2, row.event().type());
                insert.setObject(3, row.event().subject());
                insert.setObject(4, row.time().atOffset(ZoneOffset.UTC));
                insert.setObject(5, row.event().tenantId());
                insert.setString(6, row.data());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            // Thrown before the commit, this rolls the change back: no change without its events.
            throw new IllegalStateException("The events could not be written", e);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            relay.wake();
        }
    }
}
