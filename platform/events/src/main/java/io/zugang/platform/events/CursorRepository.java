package io.zugang.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How far this service, with all its replicas, has read each source. */
@ApplicationScoped
class CursorRepository {

    // A type that was not read before is read from the beginning; the inbox keeps what was handled from happening
    // again.
    private static final String SUBSCRIBE = "insert into feed_cursor (source, cursor, types) values (?, '', ?)"
            + " on conflict (source) do update set types = excluded.types, cursor = case"
            + " when string_to_array(feed_cursor.types, ',') @> string_to_array(excluded.types, ',')"
            + " then feed_cursor.cursor else '' end";
    private static final String FIND = "select cursor from feed_cursor where source = ? and types = ?";
    private static final String HOLD =
            "select from feed_cursor where source = ? and types = ? and cursor = ? for update";
    private static final String MOVE =
            "update feed_cursor set cursor = ?, moved_at = now() where source = ? and types = ? and cursor = ?";

    private final AgroalDataSource database;

    CursorRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Notes which types of a source this version of the service handles. */
    void subscribe(String source, String types) {
        update(SUBSCRIBE, source, types);
    }

    /** The place to read on from, or null while another version of the service reads other types. */
    @Nullable
    FeedPlace find(String source, String types) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setString(1, source);
            select.setString(2, types);
            try (var row = select.executeQuery()) {
                return row.next() ? new FeedPlace(source, types, row.getString(1)) : null;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Holds the place until the transaction ends; false if it has moved on meanwhile. */
    boolean hold(FeedPlace place) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(HOLD)) {
            select.setString(1, place.source());
            select.setString(2, place.types());
            select.setString(3, place.cursor());
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Moves on, if the place is still where it was. */
    void move(FeedPlace place, String next) {
        update(MOVE, next, place.source(), place.types(), place.cursor());
    }

    private void update(String sql, String... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The place in an event feed could not be read or moved", e);
    }
}
