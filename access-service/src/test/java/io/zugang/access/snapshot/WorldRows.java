package io.zugang.access.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows on their way into the tables, and statements after them. */
final class WorldRows {

    private static final String TIME = "2026-11-22T12:00:00Z";

    /** Each table after those that its rows point to. */
    private static final List<String> TABLES = List.of(
            "application_catalogue",
            "tenant_ref",
            "tenant_fact",
            "unit_ref",
            "module_ref",
            "setting_ref",
            "access_policy",
            "role",
            "resource_collection",
            "role_collection",
            "subject",
            "role_assignment",
            "profile",
            "profile_role",
            "account_profile",
            "rights_group",
            "rights_group_role",
            "group_member",
            "subject_role",
            "ended_session");

    /** By which column each table loses its rows again. */
    private static final List<String> GONE = List.of(
            "active_role where tenant_id",
            "ended_session where tenant_id",
            "subject_role where tenant_id",
            "group_member where tenant_id",
            "rights_group where tenant_id",
            "account_profile where tenant_id",
            "profile where id",
            "role_assignment where tenant_id",
            "subject where tenant_id",
            "role where id",
            "resource_collection where tenant_id",
            "access_policy where tenant_id",
            "setting_ref where tenant_id",
            "module_ref where tenant_id",
            "unit_ref where tenant_id",
            "tenant_fact where tenant_id",
            "tenant_ref where id",
            "access_change where tenant_id",
            "access_version where tenant_id");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new HashMap<>();
    private final List<Statement> before = new ArrayList<>();
    private final List<Statement> after = new ArrayList<>();

    /** One row; what it does not say is null. */
    void add(String table, Map<String, @Nullable Object> row) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    /** A statement that runs before any row is there. */
    void first(String sql, @Nullable Object... values) {
        before.add(new Statement(sql, Arrays.asList(values)));
    }

    /** A statement that runs after all rows are there; lists are passed as JSON. */
    void then(String sql, @Nullable Object... values) {
        after.add(new Statement(sql, Arrays.asList(values)));
    }

    /** Writes everything, in the transaction of the connection. */
    void write(Connection connection) throws SQLException {
        run(connection, before);
        var inserts = new ArrayList<Statement>();
        for (var table : TABLES) {
            var some = rows.remove(table);
            if (some != null) {
                var sql = "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, cast(? as jsonb))"
                        + " on conflict do nothing";
                inserts.add(new Statement(sql.formatted(table), List.of(text(some))));
            }
        }
        run(connection, inserts);
        run(connection, after);
        before.clear();
        after.clear();
    }

    private static void run(Connection connection, List<Statement> statements) throws SQLException {
        for (var one : statements) {
            try (var statement = connection.prepareStatement(one.sql)) {
                int place = 0;
                for (var value : one.values) {
                    statement.setObject(++place, value);
                }
                statement.execute();
            }
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A row of values under these names, which spaces part. */
    static Map<String, @Nullable Object> row(String names, @Nullable Object... values) {
        var row = new HashMap<String, @Nullable Object>();
        var columns = names.split(" ");
        for (int i = 0; i < values.length; i++) {
            row.put(columns[i], values[i] instanceof Instant time ? time.toString() : values[i]);
        }
        return row;
    }

    /** The same for a table whose rows have an id, and a time when they were made. */
    static Map<String, @Nullable Object> made(UUID id, String names, @Nullable Object... values) {
        var row = row(names, values);
        row.putAll(row("id version created_at updated_at", id, 1, TIME, TIME));
        return row;
    }

    /** Takes all rows of a world away again. */
    static void forget(RandomWorld world) throws SQLException {
        var roles = world.roles.stream().map(RandomWorld.Owned::id).toArray();
        var profiles = world.profiles.stream().map(RandomWorld.Owned::id).toArray();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var temporary = "create temp table gone on commit drop as select unnest(?::uuid[]) as id";
            try (var ids = connection.prepareStatement(temporary)) {
                var all = Stream.of(world.tenants.stream(), Arrays.stream(roles), Arrays.stream(profiles))
                        .flatMap(some -> some)
                        .toArray();
                ids.setArray(1, connection.createArrayOf("uuid", all));
                ids.execute();
            }
            for (var table : GONE) {
                statement.execute("delete from " + table + " in (select id from gone)");
            }
            statement.execute("delete from application_catalogue where application in ('ora', 'orb')");
            connection.commit();
        }
    }

    private record Statement(String sql, List<@Nullable Object> values) {}
}
