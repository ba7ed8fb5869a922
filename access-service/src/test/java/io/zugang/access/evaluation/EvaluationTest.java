package io.zugang.access.evaluation;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.evaluateAnywhere;
import static io.zugang.access.AccessFixtures.question;
import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

@ServiceTest
class EvaluationTest {

    @Test
    @Proves("S1.18")
    void letsCustomerAdministratorConfigureOnlyInstallationsOfTheOwnCompany() {
        var acme = TestTenant.customer();
        var admin = acme.account("tenant-admin");

        evaluate(admin, "installation:configure", acme.id())
                .body("decision", equalTo(true))
                .body("context.reason", equalTo("granted"));
        evaluate(admin, "installation:configure", TestTenant.customer().id())
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("out-of-reach"));
    }

    @Test
    void reachesEveryUnitOfTheOwnCompanyAndNoOtherCompany() {
        var acme = TestTenant.customer();
        var admin = acme.account("tenant-admin");
        for (var unit = 0; unit < 2; unit++) {
            service()
                    .body("""
                            {"subject":{"type":"account","id":"%s"},"action":{"name":"account:write"},
                             "resource":{"type":"account","id":"1","properties":{"tenantId":"%s","unitId":"%s"}}}""".formatted(admin.id(), acme.id(), UUID.randomUUID()))
                    .post("/v1/evaluation")
                    .then()
                    .body("decision", equalTo(true));
        }

        evaluate(admin, "account:write", TestTenant.customer().id()).body("decision", equalTo(false));
    }

    @Test
    void tellsWhereAPermissionHolds() {
        var partner = TestTenant.partner();
        var provider = TestTenant.provider().account("provider-admin");

        evaluateAnywhere(partner.account("partner-admin"), "installation:write")
                .body("decision", equalTo(true))
                .body("context.reach.everything", equalTo(false))
                .body("context.reach.tenants", contains(partner.id().toString()))
                .body("context.reach.managedBy", contains(partner.id().toString()))
                .body("context.version", matchesPattern("\\d+:\\d+"));
        evaluateAnywhere(partner.account("tenant-admin"), "installation:write")
                .body("context.reach.tenants", contains(partner.id().toString()))
                .body("context.reach.managedBy", emptyIterable());
        evaluateAnywhere(provider, "installation:write").body("context.reach.everything", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "tenant-owner, tenant:write, true",
        "tenant-owner, tenant:create, false",
        "tenant-owner, portal:use, false",
        "portal-user, ticket:create, true",
        "portal-user, account:read, false",
        "provider-admin, account:provision, false",
        "provider-admin, registration:approve, true",
    })
    void grantsWhatTheRoleHolds(String role, String permission, boolean decision) {
        evaluateAnywhere(TestTenant.provider().account(role), permission).body("decision", equalTo(decision));
    }

    /** That tenant-service asks for these permissions is proven there. */
    @Test
    @Proves("S3.1")
    void keepsTheConfigurationOfThePortalFromGeneralAdministrators() {
        var acme = TestTenant.customer();
        var configurator = acme.account("portal-configurator");

        for (var role : new String[] {"tenant-owner", "tenant-admin"}) {
            var administrator = acme.account(role);
            evaluate(administrator, "portal-settings:configure", acme.id()).body("decision", equalTo(false));
            evaluate(administrator, "portal-settings:read", acme.id()).body("decision", equalTo(true));
        }
        evaluate(configurator, "portal-settings:configure", acme.id()).body("decision", equalTo(true));
        evaluate(configurator, "tenant:write", acme.id()).body("decision", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "sync-service, account:provision, true",
        "tenant-service, account:provision, false",
        "unheard-of-service, event:read, false",
    })
    void knowsTheClientsOfItsOwnServices(String client, String permission, boolean decision) {
        service()
                .body("""
                        {"subject":{"type":"service","id":"%s"},"action":{"name":"%s"},"resource":{"type":"api","id":"x"}}""".formatted(client, permission))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("decision", equalTo(decision));
    }

    @Test
    void givesTheClientOfAnInstallationItsRole() {
        var acme = TestTenant.customer();
        var installation = UUID.randomUUID();
        Neighbours.emitAndAwait(
                "identity-service",
                CloudEventJson.of("identity.client.created.v1", UUID.randomUUID(), acme.id(), """
                        {"clientId":"installation-%1$s","tenantId":"%2$s","installationId":"%1$s","role":"installation"}""".formatted(
                                installation, acme.id())));

        service()
                .body("""
                        {"subject":{"type":"service","id":"installation-%s"},"action":{"name":"source-user:write"},
                         "resource":{"type":"api","id":"sync-service"}}""".formatted(installation))
                .post("/v1/evaluation")
                .then()
                .body("decision", equalTo(true))
                .body("context.reach.tenants", contains(acme.id().toString()));
    }

    @Test
    void catchesUpWithAnAccountAndATenantItHasNotHeardOf() {
        var tenant = new TestTenant(UUID.randomUUID(), "CUSTOMER", null);
        var account = TestAccount.unheardOf(tenant);
        tenant.emit("ACTIVE");
        account.emitCreated("tenant-admin");

        evaluate(account, "account:read", tenant.id()).body("decision", equalTo(true));
    }

    @Test
    void deniesUnknownSubjectEvenWhenItsOwnerIsAway() {
        var stranger = TestAccount.unheardOf(TestTenant.customer());
        var outage = Neighbours.silence("identity-service");
        try {
            evaluateAnywhere(stranger, "account:read")
                    .body("decision", equalTo(false))
                    .body("context.reason", equalTo("subject-unknown"));
        } finally {
            outage.close();
        }
    }

    @Test
    void deniesWhatItDoesNotKnow() {
        var account = TestTenant.customer().account("tenant-admin");

        evaluate(account, "rocket:launch", account.tenant().id()).body("context.reason", equalTo("permission-unknown"));
        evaluate(account, "account:read", UUID.randomUUID()).body("context.reason", equalTo("tenant-unknown"));
        service()
                .body("""
                        {"subject":{"type":"robot","id":"1"},"action":{"name":"account:read"},
                         "resource":{"type":"api","id":"x"}}""")
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("context.reason", equalTo("subject-unknown"));
        service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"account:read"},
                         "resource":{"type":"thing","id":"1"}}""".formatted(account.id()))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("resource-tenant-missing"))
                .body("context.reason_user.de", notNullValue());
    }

    @Test
    void readsTypeAndActionAsAPermissionToo() {
        var acme = TestTenant.customer();

        service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"write"},
                         "resource":{"type":"tenant","id":"%s"}}""".formatted(acme.account("tenant-admin").id(), acme.id()))
                .post("/v1/evaluation")
                .then()
                .body("decision", equalTo(true));
    }

    @Test
    void ignoresUnknownFieldsAndEchoesTheRequestId() {
        var acme = TestTenant.customer();
        var question = question(acme.account("tenant-admin"), "account:read", acme.id());

        service()
                .header("X-Request-ID", "certification-2-5-1")
                .body("{\"unheard\":{\"of\":1}," + question.substring(1))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .header("X-Request-ID", equalTo("certification-2-5-1"))
                .body("decision", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"subject\":{\"type\":\"account\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
                "{\"subject\":{\"type\":\"a\",\"id\":1},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
                "{\"subject\":{\"type\":\"a\",\"id\":\"1\"},\"action\":{\"name\":7},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
                "{\"subject\":{\"type\":\"a\",\"id\":\"1\"},\"action\":\"a\",\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
                "{\"subject\":{\"type\":\"a\",\"id\":\"1\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"\"}}",
                "{\"subject\":{\"type\":\"a\",\"id\":\"1\",\"properties\":[]},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"}}",
                "{\"subject\":{\"type\":\"a\",\"id\":\"1\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"t\",\"id\":\"1\"},\"context\":1}",
            })
    void answersWhatIsNoQuestionWithAPlainMessage(String body) {
        service()
                .body(body)
                .post("/v1/evaluation")
                .then()
                .statusCode(400)
                .contentType(ContentType.TEXT)
                .body(notNullValue());
    }

    @Test
    void refusesTooDeepNesting() {
        var deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);

        service()
                .body("{\"subject\":" + deep + "}")
                .post("/v1/evaluation")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesEmptyBodyAndOtherContentTypes() {
        service().post("/v1/evaluation").then().statusCode(400).contentType(ContentType.TEXT);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.service("tenant-service"))
                .contentType("text/plain")
                .body("{}")
                .post("/v1/evaluation")
                .then()
                .statusCode(400)
                .contentType(ContentType.TEXT);
    }

    @Test
    void hidesSubjectsOfOtherTenantsFromAdministrators() {
        var admin = TestTenant.customer().account("tenant-admin");
        var stranger = TestTenant.customer().account("tenant-admin");

        admin.calls()
                .body(question(stranger, "account:read", stranger.tenant().id()))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("subject-unknown"));
    }
}
