package io.zugang.access.snapshot;

import io.zugang.access.engine.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Reads the sessions that have ended. */
@ApplicationScoped
class SessionRows {

    private static final String SELECT =
            "select sid, (extract(epoch from expires_at) * 1000000)::bigint from ended_session";

    void all(Connection connection, World world) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT)) {
            read(statement, world);
        }
    }

    void ofTenants(Connection connection, Collection<UUID> tenants, World world) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + " where tenant_id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
            read(statement, world);
        }
    }

    private static void read(PreparedStatement statement, World world) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                world.endSession(rows.getString(1), rows.getLong(2));
            }
        }
    }
}
