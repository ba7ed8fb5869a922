package io.zugang.tenant;

import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks PostgreSQL for the plans of the lists, with 20,000 companies and as the role that row-level security holds: under it
 * an index that looks right may be useless. Everything is rolled back.
 */
@ServiceTest
class IndexUseTest {

    private static final UUID PARTNER = UUID.randomUUID();
    private static final String SEARCH = " and exists (select 1 from tenant_word w where w.tenant_id = t.id"
            + " and w.word >= 'nummer77' and w.word < 'nummer77\uffff')";

    @Test
    void readsListsOverEverythingByAnIndex() throws SQLException {
        try (var connection = filled("system", "{}")) {
            var all = "select * from tenant t where t.status <> 'DELETED'";
            var order = " order by name_key, id limit 51";
            assertThat(plan(connection, all + order)).contains("tenant_list").doesNotContain("Seq Scan", "Sort");
            var next = " and kind = 'CUSTOMER' and (name_key, id) > ('planfirma 1', '" + PARTNER + "')";
            assertThat(plan(connection, all + next + order))
                    .contains("Index Scan using tenant_list", "Index Cond")
                    .doesNotContain("Seq Scan", "Sort");
            assertThat(plan(connection, all + SEARCH + order))
                    .contains("tenant_word_search")
                    .doesNotContain("Seq Scan on tenant_word");
        }
    }

    @Test
    void readsListsOfPartnersByAnIndex() throws SQLException {
        try (var connection = filled("", "{" + PARTNER + "}")) {
            var mine =
                    "select * from tenant t where (t.id in ('" + PARTNER + "') or t.partner_id in ('" + PARTNER + "'))";
            var order = " order by name_key, id limit 51";
            assertThat(plan(connection, mine + order))
                    .contains("tenant_of_partner")
                    .doesNotContain("Seq Scan on tenant ");
            assertThat(plan(connection, mine + SEARCH + order)).doesNotContain("Seq Scan");
        }
    }

    @Test
    void readsWhatCompaniesHaveByAnIndex() throws SQLException {
        try (var connection = filled("", "{" + PARTNER + "}")) {
            for (var list : List.of(
                    "installation i where tenant_id = '" + PARTNER + "' and name_key > 'a' order by name_key",
                    "tenant_domain d where tenant_id = '" + PARTNER + "' and domain > 'a' order by domain",
                    "contract c where tenant_id = '" + PARTNER + "' and number > 'a' order by number")) {
                assertThat(plan(connection, "select * from " + list + " limit 51"))
                        .contains("Index")
                        .doesNotContain("Seq Scan");
            }
        }
    }

    /** Closing the connection takes everything back. */
    private static Connection filled(String scope, String reached) throws SQLException {
        var connection = TestDatabase.asSuperuser();
        connection.setAutoCommit(false);
        fill(connection);
        reach(connection, scope, reached, reached);
        return connection;
    }

    private static void fill(Connection connection) throws SQLException {
        run(
                connection,
                "insert into tenant (id, version, created_at, updated_at, kind, status, name, name_key) values ('"
                        + PARTNER + "', 0, now(), now(), 'PARTNER', 'ACTIVE', 'P', 'p')",
                "insert into tenant (id, version, created_at, updated_at, kind, status, name, name_key, partner_id)"
                        + " select gen_random_uuid(), 0, now(), now(), 'CUSTOMER', 'ACTIVE', 'Planfirma ' || n, 'planfirma ' || n,"
                        + " case when n % 100 = 0 then '" + PARTNER + "'::uuid end from generate_series(1, 20000) n",
                "insert into tenant_word select id, word from tenant,"
                        + " lateral (values ('planfirma'), ('nummer' || substr(name, 11))) w(word) where name like 'Planfirma %'",
                "insert into installation select gen_random_uuid(), 0, now(), now(), id, 'A' || k, 'a' || k, id || '-' || k,"
                        + " 'telephony', '1.0.0.0', 'CLOUD', false, 'OFF', null, '{}'"
                        + " from tenant, generate_series(1, 2) k where name like 'Planfirma %'",
                "insert into tenant_domain select gen_random_uuid(), 0, now(), now(), id, name_key || '.example', 'PENDING',"
                        + " 'x', true, null from tenant where name like 'Planfirma %'",
                "insert into contract select gen_random_uuid(), 0, now(), now(), id, 'V-1', 'DE****3000', '', null, null"
                        + " from tenant where name like 'Planfirma %'",
                "analyze tenant",
                "analyze tenant_word",
                "analyze installation",
                "analyze tenant_domain",
                "analyze contract",
                "set local role zugang_test_app");
    }

    private static void reach(Connection connection, String scope, String tenants, String managed) throws SQLException {
        run(
                connection,
                "select set_config('zugang.scope', '" + scope + "', true), set_config('zugang.tenants', '" + tenants
                        + "', true), set_config('zugang.managed', '" + managed + "', true)");
    }

    private static void run(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String plan(Connection connection, String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (costs off, analyze, timing off, summary off) " + query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }
}
