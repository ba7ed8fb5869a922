package io.zugang.access.snapshot;

import io.zugang.access.snapshot.AccessChange.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads which tenants have a new version, and what it changed. */
@ApplicationScoped
class ChangeRows {

    private static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text";
    private static final String VERSIONS =
            "select tenant_id, version from access_version where changed_by >= cast(? as xid8)";
    private static final String CHANGES = """
            select c.tenant_id, c.kind, c.key
            from unnest(?::uuid[], ?::bigint[]) k (tenant_id, version)
            join access_change c on c.tenant_id = k.tenant_id and c.version > k.version
            """;

    /** The first transaction that this snapshot may not see; all before it are over. */
    String horizon(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HORIZON)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The versions that were written by that transaction or a later one. */
    Map<UUID, Long> versionsSince(Connection connection, String horizon) throws SQLException {
        try (var statement = connection.prepareStatement(VERSIONS)) {
            statement.setString(1, horizon);
            var versions = new HashMap<UUID, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return versions;
        }
    }

    /** What must be read again to bring tenants from the versions that are known to the newest. */
    Reread rereadFor(Connection connection, Map<UUID, Long> newest, Map<UUID, Long> known) throws SQLException {
        var reread = new Reread();
        var missing = new HashMap<UUID, Long>();
        newest.forEach((tenant, version) -> missing.put(tenant, version - known.getOrDefault(tenant, 0L)));
        try (var statement = connection.prepareStatement(CHANGES)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", known.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", known.values().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var tenant = rows.getObject("tenant_id", UUID.class);
                    reread.add(tenant, Kind.valueOf(rows.getString("kind")), rows.getObject("key", UUID.class));
                    missing.merge(tenant, -1L, Long::sum);
                }
            }
        }
        // Whose changes are not all there any more has been left behind too far.
        missing.forEach((tenant, count) -> {
            if (count != 0) {
                reread.add(tenant, Kind.TENANT, null);
            }
        });
        return reread;
    }
}
