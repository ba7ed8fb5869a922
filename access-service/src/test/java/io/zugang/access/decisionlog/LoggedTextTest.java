package io.zugang.access.decisionlog;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.decisionlog.LogTesting.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What a question says ends up in the log only as far as it names things. */
@ServiceTest
class LoggedTextTest {

    private TestTenant acme;
    private TestAccount admin;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
        user = acme.account();
    }

    @Test
    void keepsNoPropertiesAndNoTokens() throws SQLException {
        ask("1", "thing:do");

        await(admin, "subjectId=" + user.id(), 1);
        assertThat(rowsOf(acme)).contains("thing:do").doesNotContain("top-secret", "sid-", "Bearer", "eyJ");
    }

    @Test
    void cutsWhatIsLong() {
        ask("r".repeat(3_000), "thing:" + "d".repeat(3_000));

        var entry = await(admin, "subjectId=" + user.id(), 1).get(0);
        assertThat((String) entry.get("action")).hasSize(255).startsWith("thing:ddd");
        assertThat((String) ((Map<?, ?>) entry.get("resource")).get("id"))
                .hasSize(512)
                .matches("r+");
        await(admin, "resourceId=" + "r".repeat(512), 1);
    }

    @Test
    void storesWhatADatabaseWouldRefuse() {
        ask("zero\\u0000half\\ud83d", "thing:do");
        ask("x" + "\uD83D\uDE00".repeat(300), "thing:do");

        assertThat(await(admin, "subjectId=" + user.id(), 2))
                .extracting("resource.id")
                .contains("zero?half?", "x" + "\uD83D\uDE00".repeat(255) + "?");
    }

    private void ask(String resource, String action) {
        service()
                .body("""
                        {"subject":{"type":"account","id":"%s","properties":{"password":"top-secret","sid":"sid-1"}},
                         "action":{"name":"%s","properties":{"note":"top-secret"}},
                         "resource":{"type":"thing","id":"%s","properties":{"tenantId":"%s","title":"top-secret"}},
                         "context":{"note":"top-secret"}}""".formatted(user.id(), action, resource, acme.id()))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private static String rowsOf(TestTenant tenant) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.prepareStatement(
                        "select jsonb_agg(to_jsonb(e))::text from decision_log_entry e where tenant_id = ?")) {
            statement.setObject(1, tenant.id());
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
