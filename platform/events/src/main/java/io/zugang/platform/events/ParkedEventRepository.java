package io.zugang.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events that wait apart. Only the first one of each subject is ever tried; the clock is the database's. */
@ApplicationScoped
class ParkedEventRepository {

    private static final String SUBJECTS = "select distinct subject from parked_event where source = ?";
    private static final String PARK =
            "insert into parked_event (source, event_id, subject, event, last_error, retry_at)"
                    + " select ?, ?, ?, ?::json, ?, now() + make_interval(secs => ?)"
                    + " where not exists (select from inbox i where i.source = ? and i.event_id = ?)"
                    + " on conflict do nothing";
    private static final String FIRST_OF_SUBJECT = " from parked_event p where source = ? and not exists"
            + " (select from parked_event e where e.source = p.source and e.subject = p.subject and e.ord < p.ord)";
    private static final String DUE =
            "select ord, event, attempts" + FIRST_OF_SUBJECT + " and retry_at <= now() order by ord limit 1";
    private static final String PAUSE = "select extract(epoch from min(retry_at) - now())" + FIRST_OF_SUBJECT;
    private static final String TAKE = "delete from parked_event where ord = ?";
    private static final String POSTPONE = "update parked_event set attempts = attempts + 1, last_error = ?,"
            + " retry_at = now() + make_interval(secs => ?) where ord = ?";
    private static final String COUNT = "select count(*) from parked_event where source = ?";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ParkedEventRepository(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The subjects whose events have to wait. */
    Set<String> subjects(String source) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SUBJECTS)) {
            select.setString(1, source);
            var subjects = new HashSet<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    subjects.add(row.getString(1));
                }
            }
            return subjects;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Parks an event unless it was handled or parked before.
     *
     * @param error what went wrong, null for an event that only waits for an earlier one
     */
    void park(String source, CloudEvent event, @Nullable String error, Duration pause) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(PARK)) {
            insert.setString(1, source);
            insert.setString(2, event.id());
            insert.setString(3, event.subject());
            insert.setString(4, json.writeValueAsString(event));
            insert.setString(5, error);
            insert.setDouble(6, seconds(pause));
            insert.setString(7, source);
            insert.setString(8, event.id());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw failed(e);
        }
    }

    /** An event whose time has come. */
    Optional<ParkedEvent> due(String source) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DUE)) {
            select.setString(1, source);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var event = json.readValue(row.getString("event"), CloudEvent.class);
                return Optional.of(new ParkedEvent(row.getLong("ord"), source, event, row.getInt("attempts")));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw failed(e);
        }
    }

    /** How long until an event is due; empty if none is parked. */
    Optional<Duration> pause(String source) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PAUSE)) {
            select.setString(1, source);
            try (var row = select.executeQuery()) {
                row.next();
                double seconds = row.getDouble(1);
                return row.wasNull()
                        ? Optional.empty()
                        : Optional.of(Duration.ofMillis(Math.max(0, (long) (seconds * 1_000))));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Takes the event out, for the running transaction to handle; false if another replica has done so. */
    boolean take(ParkedEvent parked) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(TAKE)) {
            delete.setLong(1, parked.ord());
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Notes another failure. */
    void postpone(ParkedEvent parked, String error, Duration pause) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(POSTPONE)) {
            update.setString(1, error);
            update.setDouble(2, seconds(pause));
            update.setLong(3, parked.ord());
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many events of a source are parked. */
    long count(String source) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(COUNT)) {
            select.setString(1, source);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static IllegalStateException failed(Exception e) {
        return new IllegalStateException("Parked events could not be read or written", e);
    }
}
