package io.zugang.platform.audit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL with an owner and a runtime role, and a port that is known before the service starts. */
public class AuditTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var started = EmbeddedPostgres.start();
            postgres = started;
            createRuntimeRole(started);
            var url = "http://127.0.0.1:" + freePort();
            return Map.of(
                    "zugang.db.url",
                    started.getJdbcUrl("postgres", "postgres"),
                    "zugang.db.owner",
                    "postgres",
                    "zugang.db.owner-password",
                    "postgres",
                    "zugang.db.user",
                    "app",
                    "zugang.db.password",
                    "app",
                    "quarkus.http.test-port",
                    url.substring(url.lastIndexOf(':') + 1),
                    "zugang.url.access",
                    url,
                    "zugang.issuer",
                    url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void createRuntimeRole(EmbeddedPostgres postgres) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role app login password 'app'");
            statement.execute("grant usage on schema public to app");
            statement.execute("alter default privileges in schema public"
                    + " grant select, insert, update, delete on tables to app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
