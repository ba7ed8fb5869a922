package io.zugang.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which events have had their effect. */
@ApplicationScoped
class InboxRepository {

    private static final String ACCEPT = "insert into inbox (source, event_id) select ?, unnest(?::text[])"
            + " on conflict do nothing returning event_id";
    private static final String PURGE = "delete from inbox where ctid = any (array("
            + "select ctid from inbox where handled_at < now() - make_interval(secs => ?) limit ?))";

    private final AgroalDataSource database;

    InboxRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Notes events as handled by the running transaction and gives back those that were not handled before. */
    Set<String> accept(String source, Collection<String> eventIds) {
        if (eventIds.isEmpty()) {
            return Set.of();
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ACCEPT)) {
            insert.setString(1, source);
            insert.setArray(2, connection.createArrayOf("text", eventIds.toArray()));
            var accepted = new HashSet<String>();
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    accepted.add(row.getString(1));
                }
            }
            return accepted;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox could not be written", e);
        }
    }

    /** Forgets up to a number of events that were handled longer ago than the age, and says how many. */
    int purge(Duration age, int atMost) {
        try (var connection = database.getConnection();
                var purge = connection.prepareStatement(PURGE)) {
            purge.setDouble(1, age.toSeconds());
            purge.setInt(2, atMost);
            return purge.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old entries could not be deleted from the inbox", e);
        }
    }
}
