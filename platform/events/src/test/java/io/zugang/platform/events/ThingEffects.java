package io.zugang.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A handler that leaves a row for each event, and fails for subjects it is told to. */
@ApplicationScoped
class ThingEffects implements EventHandler {

    private final AgroalDataSource database;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    ThingEffects(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String source() {
        return "self-service";
    }

    @Override
    public Set<String> types() {
        return Set.of(ThingChanged.HANDLED);
    }

    @Override
    public void handle(CloudEvent event) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into effect (event_id, subject, step) values (?, ?, ?)")) {
            insert.setString(1, event.id());
            insert.setString(2, event.subject());
            insert.setInt(3, event.data().path("step").asInt());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // After the write, so that a failure has something to roll back.
        if (broken.contains(event.subject())) {
            throw new IllegalStateException("Told to fail");
        }
    }

    void breakFor(UUID subject) {
        broken.add(subject.toString());
    }

    void mend(UUID subject) {
        broken.remove(subject.toString());
    }

    /** The steps of a thing in the order in which they took effect. */
    List<Integer> steps(UUID subject) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select step from effect where subject = ? order by seq")) {
            select.setString(1, subject.toString());
            var steps = new ArrayList<Integer>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    steps.add(row.getInt(1));
                }
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
