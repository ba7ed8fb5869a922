package io.zugang.access.profile;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.equalTo;

/** Whose tickets a profile opens. */
@ServiceTest
class TicketScopeTest extends ProfileTesting {

    @Test
    @Proves("S2.34")
    void opensOwnTicketsOnlyByDefault() {
        var profile =
                admin.calls().body("{\"name\":\"track\"}").post("/profiles").<String>path("id");
        var one = contact(acme, profile);
        var other = contact(acme, profile);

        ticketOf(one, one, acme).body("decision", equalTo(true));
        ticketOf(one, other, acme)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("out-of-data-scope"));
        ticketOf(other, one, acme).body("decision", equalTo(false));
    }

    @Test
    @Proves("S2.36")
    void opensTicketsOfTheOwnCompanyWhereTheRoleSaysSo() {
        var role = roleWith("track-company", dataScope("COMPANY"), "ticket:list", "ticket:create", "ticket:read");
        var profile = create("company", role).<String>path("id");
        var one = contact(acme, profile);
        var other = contact(acme, profile);

        ticketOf(one, other, acme).body("decision", equalTo(true));
        var elsewhere = TestTenant.customer();
        ticketOf(one, elsewhere.account(), elsewhere).body("decision", equalTo(false));
    }

    @Test
    @Proves("S3.57")
    void letsContactsOfTheParentCompanyCreateTicketsForItsSubsidiaries() {
        var subsidiary = new TestTenant(UUID.randomUUID(), "PROSPECT", null)
                .withParent(acme)
                .setting("portal.enabled", "false");
        var parent = acme;
        var parentContact = familyContact(parent);
        var subsidiaryContact = familyContact(subsidiary);

        evaluate(parentContact, "ticket:create", subsidiary.id()).body("decision", equalTo(true));
        evaluate(parentContact, "ticket:create", parent.id()).body("decision", equalTo(true));
        evaluate(subsidiaryContact, "ticket:create", subsidiary.id()).body("decision", equalTo(true));
        evaluate(subsidiaryContact, "ticket:create", parent.id())
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("out-of-data-scope"));
        evaluate(parentContact, "ticket:create", TestTenant.customer().id()).body("decision", equalTo(false));
    }

    @Test
    @Proves("S3.18")
    void asksForTheRightAndTheSettingOfTheCustomer() {
        acme.setting("portal.enabled", "true");
        var without =
                contact(acme, create("custom", role("custom", "ticket:read")).path("id"));
        var with = contact(acme, builtIn("portal-level-user"));
        var manager = contact(acme, builtIn("portal-level-manager"));

        evaluate(with, "portal.access:use", acme.id()).body("decision", equalTo(true));
        evaluate(manager, "portal.access:use", acme.id()).body("decision", equalTo(true));
        // What the requirement calls "permission" is that nothing grants it.
        evaluate(without, "portal.access:use", acme.id())
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("not-granted"));

        acme.setting("portal.enabled", "false");
        evaluate(with, "portal.access:use", acme.id())
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("tenant-setting"));
    }

    private TestAccount contact(TestTenant tenant, String profile) {
        var account = tenant.account();
        assign(provider, account, profile).then().statusCode(200);
        return account;
    }

    /** With a role that reaches the family, and lets tickets be created downwards in it. */
    private TestAccount familyContact(TestTenant tenant) {
        acme = tenant;
        var role = roleWith("family-down", dataScope("FAMILY_DOWN") + "\"widestScope\":\"FAMILY\",", "ticket:create");
        var profile = provider.calls()
                .body("{\"name\":\"family\",\"tenantId\":\"%s\",\"roles\":%s}".formatted(tenant.id(), list(role)))
                .post("/profiles")
                .<String>path("id");
        return contact(tenant, profile);
    }

    private String builtIn(String key) {
        return provider.calls()
                .queryParam("tenantId", acme.id())
                .queryParam("limit", 200)
                .get("/profiles")
                .path("items.find { it.key == '" + key + "' }.id");
    }

    private static String dataScope(String scope) {
        return "\"dataScopes\":[{\"permissions\":[\"ticket:*\"],\"scope\":\"%s\"}],".formatted(scope);
    }

    private static ValidatableResponse ticketOf(TestAccount reader, TestAccount owner, TestTenant tenant) {
        return service()
                .body("""
                      {"subject":{"type":"account","id":"%s"},"action":{"name":"read"},
                       "resource":{"type":"ticket","id":"1","properties":{"tenantId":"%s","owner":"%s"}}}""".formatted(reader.id(), tenant.id(), owner.id()))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }
}
