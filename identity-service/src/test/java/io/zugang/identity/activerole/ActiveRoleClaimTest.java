package io.zugang.identity.activerole;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.identity.SlowFeed;
import io.zugang.identity.oidc.Application;
import io.zugang.identity.oidc.Browser;
import io.zugang.identity.oidc.Person;
import io.zugang.identity.oidc.Portal;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What access tokens tell of the roles that access-service says are active. */
@ServiceTest
class ActiveRoleClaimTest {

    private final Browser browser = new Browser();
    private final Portal portal = new Portal();
    private Person erika;

    @BeforeEach
    void setUp() {
        erika = Person.inNewCompany();
    }

    @Test
    @Proves("S5.55")
    void tellsTheNewRoleWhenTheTokenIsRefreshed() {
        switched(erika, "ens", "principal");
        Neighbours.awaitHandled("access-service");
        var before = portal.redeem(portal.codeFor(browser, erika));

        switched(erika, "ens", "report");
        var after = refreshed(before);

        assertThat(roles(after)).isEqualTo(Map.of("ens", "report"));
        assertThat(roles(before)).isEqualTo(Map.of("ens", "principal"));
        assertThat(Portal.claims(after.path("access_token")).getClaim("sid"))
                .isEqualTo(Portal.claims(before.path("access_token")).getClaim("sid"));
    }

    @Test
    void asksForASwitchOfAMomentAgoWhenTheTokenIsRefreshed() {
        var before = portal.redeem(portal.codeFor(browser, erika));

        SlowFeed.holding("access-service", switching(erika, "ens", "report"))
                .during(() -> assertThat(roles(refreshed(before))).isEqualTo(Map.of("ens", "report")));
    }

    @Test
    void tellsOneRoleOfEachApplication() {
        switched(erika, "ens", "report");
        switched(erika, "zugang", "tenant-admin");
        switched(Person.in(erika.tenantId()), "cim", "cim-user");
        Neighbours.awaitHandled("access-service");

        assertThat(roles(portal.redeem(portal.codeFor(browser, erika))))
                .isEqualTo(Map.of("ens", "report", "zugang", "tenant-admin"));
    }

    @Test
    void leavesOutWhatIsNotActiveAnyMore() {
        var before = portal.redeem(portal.codeFor(browser, erika));
        assertThat(Portal.claims(before.path("access_token")).getClaims()).doesNotContainKey("active_roles");
        switched(erika, "ens", "report");
        var meanwhile = refreshed(before);
        assertThat(roles(meanwhile)).isEqualTo(Map.of("ens", "report"));

        switched(erika, "ens", null);

        assertThat(Portal.claims(refreshed(meanwhile).path("access_token")).getClaims())
                .doesNotContainKey("active_roles");
    }

    @Test
    void tellsNothingToWhoIsOnlyToLearnWhoSomebodyIs() {
        switched(erika, "ens", "report");
        Neighbours.awaitHandled("access-service");
        var application = Application.registered("""
                {"name":"Ticket desk","type":"CONFIDENTIAL","redirectUris":["%s"],"scopes":["openid","zugang"]}
                """.formatted(Application.CALLBACK));

        var tokens = application.redeem(application.codeFor(browser, erika, Map.of()));
        var reaching = application.redeem(application.codeFor(new Browser(), erika, Map.of("scope", "openid zugang")));

        assertThat(Portal.claims(tokens.path("access_token")).getClaims()).doesNotContainKey("active_roles");
        assertThat(Portal.claims(tokens.path("id_token")).getClaims()).doesNotContainKey("active_roles");
        assertThat(roles(reaching)).isEqualTo(Map.of("ens", "report"));
    }

    @Test
    void refreshesTokensWhileAccessServiceIsAway() {
        switched(erika, "ens", "report");
        Neighbours.awaitHandled("access-service");
        var before = portal.redeem(portal.codeFor(browser, erika));

        Neighbours.silence("access-service")
                .during(() -> assertThat(roles(refreshed(before))).isEqualTo(Map.of("ens", "report")));
    }

    @Test
    void keepsNothingOfADeletedAccount() throws SQLException {
        switched(erika, "ens", "report");
        Neighbours.awaitHandled("access-service");
        assertThat(rowsOf(erika)).isOne();

        given().auth()
                .oauth2(Tokens.account(UUID.randomUUID(), erika.tenantId(), "account:write"))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .delete("/accounts/{id}", erika.accountId())
                .then()
                .statusCode(204);
        assertThat(rowsOf(erika)).isZero();
        switched(erika, "ens", "principal");
        Neighbours.awaitHandled("access-service");

        assertThat(rowsOf(erika)).isZero();
    }

    private static void switched(Person person, String application, @Nullable String role) {
        Neighbours.emit("access-service", switching(person, application, role));
    }

    private static CloudEventJson switching(Person person, String application, @Nullable String role) {
        var now = role == null ? "" : ",\"assignmentId\":\"%s\",\"role\":\"%s\"".formatted(UUID.randomUUID(), role);
        return CloudEventJson.of("access.active-role.changed.v1", person.accountId(), person.tenantId(), """
                {"accountId":"%s","application":"%s"%s}""".formatted(
                        person.accountId(), application, now));
    }

    private static Response refreshed(Response tokens) {
        var answer = Portal.token(Portal.refreshment(tokens.path("refresh_token")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Object roles(Response tokens) {
        return Portal.claims(tokens.path("access_token")).getClaim("active_roles");
    }

    private static int rowsOf(Person person) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from account_active_role where account_id = '" + person.accountId() + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
