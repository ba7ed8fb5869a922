package io.zugang.access.portallink;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.Assigning.assign;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.policy.PolicyTesting.oneActiveRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@ServiceTest
class PortalLinksTest {

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
    void linksToTheApplicationsOfTheRolesThatCount() {
        acme.setting("portal.application-url.ens", "https://ens.example.org/");
        links(user).body("items", hasSize(0));
        assigned(owner, user, "report", "");
        assigned(owner, user, "cim-user", "");

        links(user)
                .body("items.application", contains("cim", "ens"))
                .body("items.href", contains(null, "https://ens.example.org/"));
        assigned(owner, user, "it-admin", "");
        acme.setting("portal.sso-admin-url", "https://sso.example.org/");
        links(user)
                .body("items.application", contains("cim", "ens", "sso-administration"))
                .body("items[2].href", equalTo("https://sso.example.org/"));
    }

    @Test
    void linksToTheOnlyApplicationThatIsAllowed() {
        assigned(owner, user, "report", "");
        assigned(owner, user, "cim-user", "");
        assigned(owner, user, "cim-only", "");

        links(user).body("items.application", contains("cim"));
    }

    @Test
    @Proves("S5.57")
    void answersTheSameByEveryChannel() {
        assigned(owner, user, "operation-full", ",\"scope\":\"TENANT\"");
        assigned(owner, user, "config", ",\"scope\":\"TENANT\"");
        oneActiveRole(owner, acme, "");

        for (var channel : new String[] {"WEB", "APP", "API", "PHONE"}) {
            ask(user, "ens.alarm:trigger", channel).body("decision", equalTo(true));
            ask(user, "ens.group:write", channel)
                    .body("decision", equalTo(false))
                    .body("context.reason", equalTo("role-not-active"));
        }
        links(user).body("items.application", contains("ens"));
        var gateway = acme.account("SERVICE", (UUID) null);
        assigned(owner, gateway, "unit-admin", ",\"scope\":\"TENANT\"");
        ask(gateway, "ens.gateway:connect", "API").body("decision", equalTo(true));
        assign(owner, gateway, "report", "").then().statusCode(409);
    }

    private ValidatableResponse ask(TestAccount account, String permission, String channel) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},"context":{"channel":"%s"},
                         "resource":{"type":"thing","id":"1","properties":{"tenantId":"%s"}}}""".formatted(account.id(), permission, channel, acme.id()))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse links(TestAccount account) {
        return account.calls().get("/accounts/me/portal-links").then().statusCode(200);
    }
}
