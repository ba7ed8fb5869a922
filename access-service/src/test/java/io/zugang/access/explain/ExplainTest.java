package io.zugang.access.explain;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.question;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@ServiceTest
class ExplainTest {

    private TestTenant acme;
    private TestAccount admin;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
    }

    @Test
    void namesTheAssignmentThatAllowsIt() {
        explain(admin, "account:write", acme.id())
                .body("decision", equalTo(true))
                .body("context.reason", equalTo("granted"))
                .body("context.steps.passed", everyItem(equalTo(true)))
                .body("context.granting.role", contains("tenant-admin"))
                .body("context.granting[0].assignmentId", notNullValue())
                .body("context.granting[0].tenantId", equalTo(acme.id().toString()))
                .body("context.remedies", hasSize(0));
    }

    @Test
    void namesTheFirstCheckThatFailsAndTheRolesThatWouldHelp() {
        var user = acme.account("portal-user");

        explain(user, "account:write", acme.id())
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("not-granted"))
                .body("context.steps.findAll { !it.passed }.check", contains("not-granted"))
                .body("context.weighed", hasSize(0))
                .body("context.remedies.role", hasItems("tenant-admin", "tenant-owner", "provider-admin"))
                .body("context.remedies[0].scope", equalTo("TENANT"));
    }

    @Test
    void saysWhyAnAccountMayDoNothing() {
        var user = acme.account("portal-user");
        user.disable();

        explain(user, "portal:use", acme.id())
                .body("context.reason", equalTo("subject-not-usable"))
                .body("context.steps[-1].check", equalTo("subject-not-usable"))
                .body("context.steps[-1].passed", equalTo(false));
    }

    @Test
    void namesRolesThatReachFarEnough() {
        var partner = TestTenant.partner();
        var colleague = partner.account("tenant-admin");
        var provider = TestTenant.provider().account("provider-admin");

        provider.calls()
                .body(question(
                        colleague, "account:write", partner.customerOfMine().id()))
                .post("/v1/explain")
                .then()
                .statusCode(200)
                .body("context.reason", equalTo("out-of-reach"))
                .body("context.remedies.role", contains("partner-admin", "provider-admin"));
    }

    @Test
    void answersWhatIsNoQuestionWithAPlainMessage() {
        admin.calls().body("{}").post("/v1/explain").then().statusCode(400).contentType("text/plain");
    }

    @Test
    void listsEffectivePermissions() {
        var user = acme.account("portal-user");

        admin.calls()
                .get("/accounts/{id}/effective-permissions", user.id())
                .then()
                .statusCode(200)
                .body("usable", equalTo(true))
                .body("permissions.permission", contains("portal:use", "ticket:create", "ticket:list", "ticket:read"))
                .body("permissions[0].grantedBy.role", contains("portal-user"))
                .body("permissions[0].grantedBy.scope", contains("TENANT"));
    }

    @Test
    void listsNoPermissionsOfAnAccountThatIsNotUsable() {
        var user = acme.account("portal-user");
        user.disable();

        admin.calls()
                .get("/accounts/{id}/effective-permissions", user.id())
                .then()
                .statusCode(200)
                .body("usable", equalTo(false))
                .body("reason", equalTo("subject-not-usable"))
                .body("permissions", hasSize(0));
    }

    @Test
    void hidesAccountsOfOtherTenants() {
        var stranger = TestTenant.customer().account("portal-user");

        admin.calls()
                .get("/accounts/{id}/effective-permissions", stranger.id())
                .then()
                .statusCode(404);
        admin.calls()
                .get("/accounts/{id}/effective-permissions", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private ValidatableResponse explain(TestAccount account, String permission, UUID tenantId) {
        return admin.calls()
                .body(question(account, permission, tenantId))
                .post("/v1/explain")
                .then()
                .statusCode(200);
    }
}
