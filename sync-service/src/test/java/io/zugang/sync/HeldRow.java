package io.zugang.sync;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A row in the hands of another transaction until this is closed. */
public final class HeldRow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection database;

    private HeldRow(Connection database) {
        this.database = database;
    }

    /** Runs a statement about one row and leaves its transaction open. */
    public static HeldRow by(String statement, String... parameters) {
        try {
            var database = TestDatabase.asSuperuser();
            database.setAutoCommit(false);
            execute(database, statement, parameters);
            return new HeldRow(database);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a statement at once; gives the number of rows. */
    public static int change(String statement, String... parameters) {
        try (var database = TestDatabase.asSuperuser()) {
            return execute(database, statement, parameters);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static int execute(Connection database, String sql, String... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setString(place + 1, parameters[place]);
            }
            return statement.execute() ? 1 : statement.getUpdateCount();
        }
    }

    /** Waits until so many transactions wait for rows. */
    public void awaitWaiting(int count) {
        Await.until("transactions to wait for a row", PATIENCE, () -> waiting() >= count);
    }

    /** Waits until so many transactions wait for rows, or until an answer is there without. */
    public void awaitWaiting(int count, CompletableFuture<?> orAnswer) {
        Await.until("a request to arrive", PATIENCE, () -> orAnswer.isDone() || waiting() >= count);
    }

    private static int waiting() {
        try (var database = TestDatabase.asSuperuser();
                var statement =
                        database.prepareStatement("select count(distinct pid) from pg_locks where not granted");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try (database) {
            database.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
