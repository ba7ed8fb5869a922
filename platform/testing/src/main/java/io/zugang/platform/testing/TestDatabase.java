package io.zugang.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL with the roles of production: an owner that migrates and a runtime role that may only read and write
 * rows and is held by row-level security.
 */
public final class TestDatabase {

    private static final String NAME = "zugang_test";
    private static final String OWNER = "zugang_test_owner";
    private static final String APP = "zugang_test_app";
    private static final String PASSWORD = "only-for-tests";

    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /** A connection as the role the service runs with. */
    public static Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), APP, PASSWORD);
    }

    /** A connection as the role that owns the tables; forced row-level security holds it too. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, PASSWORD);
    }

    /** A connection that sees every row. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    static synchronized Map<String, String> start() {
        try {
            // Durability is not what tests look for; the zonky defaults switch fsync off.
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start for the tests", e);
        }
        createRolesAndDatabase();
        return Map.of(
                "zugang.db.url", url(),
                "zugang.db.user", APP,
                "zugang.db.password", PASSWORD,
                "zugang.db.owner", OWNER,
                "zugang.db.owner-password", PASSWORD);
    }

    static synchronized void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = null;
        }
    }

    private static String url() {
        if (server == null) {
            throw new IllegalStateException(
                    "The test database is not running; is the class annotated with @ServiceTest?");
        }
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    private static void createRolesAndDatabase() {
        execute(
                "postgres",
                List.of(
                        "create role " + OWNER + " login password '" + PASSWORD + "'",
                        "create role " + APP + " login password '" + PASSWORD + "'",
                        "create database " + NAME + " owner " + OWNER,
                        "revoke all on database " + NAME + " from public",
                        "grant connect on database " + NAME + " to " + APP));
        execute(
                NAME,
                List.of(
                        "alter schema public owner to " + OWNER,
                        "revoke all on schema public from public",
                        "grant usage on schema public to " + APP,
                        "alter default privileges for role " + OWNER
                                + " in schema public grant select, insert, update, delete on tables to " + APP,
                        "alter default privileges for role " + OWNER
                                + " in schema public grant usage, select on sequences to " + APP));
    }

    private static void execute(String database, List<String> commands) {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("The test database is not running");
        }
        var target = "jdbc:postgresql://127.0.0.1:" + running.getPort() + "/" + database;
        try (var connection = DriverManager.getConnection(target, "postgres", "");
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be prepared", e);
        }
    }
}
