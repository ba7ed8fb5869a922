package io.zugang.access.policy;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.Assigning.ask;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.policy.PolicyTesting.oneActiveRole;
import static io.zugang.access.policy.PolicyTesting.preview;
import static io.zugang.access.policy.PolicyTesting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@ServiceTest
class AccessPolicyTest {

    private static final String ACTIVE = "{\"evaluationMode\":\"ACTIVE_ROLE\"}";

    private TestTenant acme;
    private TestAccount owner;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        owner = acme.account("tenant-owner");
        user = acme.account();
    }

    @Test
    void countsEveryRoleFromTheStart() {
        owner.calls()
                .get("/tenants/{tenant}/access-policy", acme.id())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("evaluationMode", equalTo("UNION"))
                .body("selfSwitch", equalTo(true))
                .body("alwaysOn", hasSize(0));
    }

    @Test
    void previewsWhoWouldLoseAndGainWhat() {
        assigned(owner, user, "config", "");
        var second = assigned(owner, user, "report", "");
        assigned(owner, acme.account(), "report", "");

        preview(owner, acme, ACTIVE)
                .then()
                .statusCode(200)
                .body("affected", equalTo(1))
                .body("losing", equalTo(1))
                .body("gaining", equalTo(0))
                .body("items.accountId", contains(user.id().toString()))
                .body("items[0].loses.id", contains(second))
                .body("items[0].loses.source", contains("ASSIGNMENT"))
                .body("items[0].loses.name", contains("report"))
                .body("items[0].gains", hasSize(0));
        ask(user, "ens.report:read", acme, null).body("context.reason", not(equalTo("role-not-active")));

        oneActiveRole(owner, acme, "");
        preview(owner, acme, "{\"evaluationMode\":\"UNION\"}")
                .then()
                .body("gaining", equalTo(1))
                .body("items[0].gains.id", contains(second));
    }

    @Test
    void previewsPageByPage() {
        for (int i = 0; i < 3; i++) {
            var several = acme.account();
            assigned(owner, several, "config", "");
            assigned(owner, several, "report", "");
        }
        var path = "/tenants/" + acme.id() + "/access-policy/actions/preview-mode";

        var first = owner.calls().queryParam("limit", 2).body(ACTIVE).post(path);
        first.then().statusCode(200).body("affected", equalTo(3)).body("items", hasSize(2));
        var rest = owner.calls()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .body(ACTIVE)
                .post(path);
        rest.then().statusCode(200).body("items", hasSize(1)).body("confirm", equalTo(first.path("confirm")));
        assertThat(first.<List<String>>path("items.accountId"))
                .doesNotContainAnyElementsOf(rest.<List<String>>path("items.accountId"));
    }

    @Test
    void changesWhatCountsOnlyAfterAPreviewOfExactlyThat() {
        assigned(owner, user, "config", "");
        set(owner, acme, "\"0\"", ACTIVE).then().statusCode(428).body("code", equalTo("confirmation-required"));
        var confirm = preview(owner, acme, ACTIVE).<String>path("confirm");
        var confirmed = "{\"evaluationMode\":\"ACTIVE_ROLE\",\"confirm\":\"%s\"}".formatted(confirm);
        assigned(owner, user, "report", "");

        set(owner, acme, "\"0\"", confirmed).then().statusCode(409).body("code", equalTo("confirmation-stale"));
        set(
                        owner,
                        acme,
                        "\"0\"",
                        confirmed.replace(confirm, preview(owner, acme, ACTIVE).path("confirm")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("evaluationMode", equalTo("ACTIVE_ROLE"));

        assertThat(awaitEvent("access.policy.changed.v1", acme.id()).toString()).contains("ACTIVE_ROLE");
    }

    @Test
    void changesTheSwitchingWithoutAPreview() {
        set(owner, acme, "\"0\"", "{\"evaluationMode\":\"UNION\",\"selfSwitch\":false}")
                .then()
                .statusCode(200)
                .body("selfSwitch", equalTo(false));
        set(owner, acme, "\"0\"", "{\"evaluationMode\":\"UNION\"}").then().statusCode(412);
        owner.calls()
                .body("{\"evaluationMode\":\"UNION\"}")
                .put("/tenants/{tenant}/access-policy", acme.id())
                .then()
                .statusCode(428);
        set(owner, acme, "\"1\"", "{\"evaluationMode\":\"UNION\",\"alwaysOn\":[\"GROUP\",\"PROFILE\"]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("alwaysOn", contains("GROUP", "PROFILE"));
    }

    @Test
    void keepsToTheCallersTenants() {
        var stranger = TestTenant.customer().account("tenant-owner");

        stranger.calls()
                .get("/tenants/{tenant}/access-policy", acme.id())
                .then()
                .statusCode(404);
        preview(stranger, acme, ACTIVE).then().statusCode(404);
        set(stranger, acme, "\"0\"", ACTIVE).then().statusCode(404);
        user.calls().get("/tenants/{tenant}/access-policy", acme.id()).then().statusCode(403);
        set(owner, acme, "\"0\"", "{}").then().statusCode(422);
    }
}
