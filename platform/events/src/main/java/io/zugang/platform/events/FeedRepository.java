package io.zugang.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The table behind {@code GET /events}, for reading and for retention. */
@ApplicationScoped
class FeedRepository {

    private static final String EXTENT = "select f.position,"
            + " greatest(f.position, (select coalesce(max(position), 0) from event_feed)),"
            + " exists (select from outbox) from feed_floor f";
    private static final String COLUMNS = "select position, event_id, type, subject, event_time, event_tenant, data";
    private static final String READ =
            COLUMNS + " from event_feed where position > ? and position <= ? order by position limit ?";
    private static final String READ_TYPES = COLUMNS
            + " from event_feed where position > ? and position <= ? and type = any (?) order by position limit ?";
    // Looks at the oldest rows only, so that it costs little when there is nothing to delete.
    private static final String PURGE = "with gone as (delete from event_feed"
            + " where fed_at < now() - make_interval(secs => ?) and position in"
            + " (select position from event_feed order by position limit ?) returning position),"
            + " floor as (update feed_floor set position = greatest(position, (select max(position) from gone))"
            + " where exists (select from gone))"
            + " select count(*) from gone";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final String service;

    FeedRepository(
            AgroalDataSource database, ObjectMapper json, @ConfigProperty(name = "zugang.service") String service) {
        this.database = database;
        this.json = json;
        this.service = service;
    }

    /** Events together with the position up to which the feed was read for them. */
    record Piece(List<CloudEvent> events, long readTo) {}

    FeedExtent extent() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(EXTENT);
                var row = select.executeQuery()) {
            row.next();
            return new FeedExtent(row.getLong(1), row.getLong(2), row.getBoolean(3));
        } catch (SQLException e) {
            throw new IllegalStateException("The extent of the feed could not be read", e);
        }
    }

    /** Reads what the query asks for, up to the head; events that are fed during the reading belong to the next piece. */
    Piece read(FeedQuery query, long head) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query.types().isEmpty() ? READ : READ_TYPES)) {
            int parameter = 1;
            select.setLong(parameter++, query.position());
            select.setLong(parameter++, head);
            if (!query.types().isEmpty()) {
                select.setArray(
                        parameter++,
                        connection.createArrayOf("text", query.types().toArray()));
            }
            select.setInt(parameter, query.limit());
            try (var row = select.executeQuery()) {
                return piece(row, query, head);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The feed could not be read", e);
        }
    }

    /** Deletes up to a number of the oldest events that were fed longer ago than the age, and says how many. */
    int purge(Duration age, int atMost) {
        try (var connection = database.getConnection();
                var purge = connection.prepareStatement(PURGE)) {
            purge.setDouble(1, age.toSeconds());
            purge.setInt(2, atMost);
            try (var row = purge.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Old events could not be deleted from the feed", e);
        }
    }

    private Piece piece(ResultSet row, FeedQuery query, long head) throws SQLException, JsonProcessingException {
        var events = new ArrayList<CloudEvent>();
        long last = query.position();
        while (row.next()) {
            last = row.getLong("position");
            events.add(event(row));
        }
        return new Piece(events, events.size() < query.limit() ? head : last);
    }

    private CloudEvent event(ResultSet row) throws SQLException, JsonProcessingException {
        return new CloudEvent(
                row.getString("event_id"),
                service,
                row.getString("type"),
                row.getString("subject"),
                row.getObject("event_time", OffsetDateTime.class).toInstant(),
                row.getObject("event_tenant", UUID.class),
                json.readTree(row.getString("data")));
    }
}
