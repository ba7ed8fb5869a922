package io.zugang.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Proves the second wall for each table with a {@code tenant_id}: without a scope the runtime role and even the owner see
 * nothing, and a row of a tenant outside the scope cannot be written.
 */
public final class RowLevelSecurity {

    private static final String TABLES = "select c.table_name from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'"
            + " order by 1";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private RowLevelSecurity() {}

    /**
     * One test for each table.
     *
     * @param exempt tables that no tenant's request ever reads; say in the service's test why
     */
    public static Stream<DynamicTest> tests(String... exempt) {
        var left = Set.of(exempt);
        var tables = tables();
        assertThat(tables).as("tables with a tenant_id").isNotEmpty();
        return tables.stream()
                .filter(table -> !left.contains(table))
                .flatMap(table -> Stream.of(
                        DynamicTest.dynamicTest(table + " is under forced row-level security", () -> isForced(table)),
                        DynamicTest.dynamicTest(table + " shows nothing without a scope", () -> showsNothing(table)),
                        DynamicTest.dynamicTest(table + " shows all in the system's scope", () -> showsAll(table)),
                        DynamicTest.dynamicTest(table + " refuses a foreign row", () -> refusesForeignRow(table))));
    }

    private static void isForced(String table) throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            var sql = "select (relrowsecurity and relforcerowsecurity)::int from pg_class where oid = 'public." + table
                    + "'::regclass";
            assertThat(number(connection, sql))
                    .as("%s needs select zugang_protect('%s') in its migration", table, table)
                    .isOne();
        }
    }

    private static void showsNothing(String table) throws SQLException {
        try (var app = TestDatabase.asApp();
                var owner = TestDatabase.asOwner()) {
            assertThat(count(app, table)).as("rows the runtime role sees").isZero();
            assertThat(count(owner, table)).as("rows the owner sees").isZero();
            scope(app, "", UUID.randomUUID());
            assertThat(count(app, table)).as("rows a tenant without any sees").isZero();
        }
    }

    private static void showsAll(String table) throws SQLException {
        try (var app = TestDatabase.asApp();
                var superuser = TestDatabase.asSuperuser()) {
            scope(app, "system", UUID.randomUUID());
            // Rows come and go while other tests run, so only "some" and "none" can be compared.
            assertThat(count(app, table) > 0).isEqualTo(count(superuser, table) > 0);
        }
    }

    private static void refusesForeignRow(String table) throws SQLException {
        try (var app = TestDatabase.asApp()) {
            scope(app, "", UUID.randomUUID());
            // PostgreSQL asks the policy before the constraints, so the other columns do not matter.
            var insert = "insert into " + table + " (tenant_id) values ('" + UUID.randomUUID() + "')";
            assertThatThrownBy(() -> execute(app, insert))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState())
                                    .as(refusal.getMessage())
                                    .isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    private static void scope(Connection connection, String scope, UUID tenant) throws SQLException {
        execute(
                connection,
                "select set_config('zugang.scope', '" + scope + "', false), set_config('zugang.tenants', '{" + tenant
                        + "}', false), set_config('zugang.managed', '{}', false)");
    }

    private static long count(Connection connection, String table) throws SQLException {
        return number(connection, "select count(*) from " + table);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables() {
        var tables = new ArrayList<String>();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}
