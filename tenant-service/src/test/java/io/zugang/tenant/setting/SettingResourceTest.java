package io.zugang.tenant.setting;

import io.restassured.response.Response;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static io.zugang.tenant.TenantFixtures.unique;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@ServiceTest
class SettingResourceTest {

    private static final String CHANGED = "tenant.setting.changed.v1";
    private static final String RESET = "tenant.setting.reset.v1";

    /** Administration of a company is not enough to configure its portal. */
    @Test
    @Proves("S3.1")
    void configuresWithARightOfItsOwnOnly() {
        var acme = selfManaged();
        var administrator = as(Tokens.account(
                UUID.randomUUID(), acme.id(), "tenant:read", "tenant:write", "tenant:create", "portal-settings:read"));
        var path = "/tenants/" + acme.id() + "/settings/portal.enabled";

        administrator.body("{\"value\": true}").put(path).then().statusCode(403).body("code", equalTo("forbidden"));
        administrator.delete(path).then().statusCode(403);

        administrator.get(path).then().statusCode(200).body("value", equalTo(false));
        var configurator = as(Tokens.account(UUID.randomUUID(), acme.id(), "portal-settings:configure"));
        configurator.body("{\"value\": true}").put(path).then().statusCode(200);
        administrator.get(path).then().statusCode(200).body("value", equalTo(true));
        as(Tokens.account(UUID.randomUUID(), acme.id(), "tenant:read"))
                .get(path)
                .then()
                .statusCode(403);
    }

    /** What access-service makes of these events is proven there. */
    @Test
    @Proves("S4.6")
    void tellsOfThePortalThatACustomerIsCreatedWith() {
        var partner = partner();
        var customer = id(partner.request()
                .body("""
                        {"kind": "CUSTOMER", "name": "%s", "domain": "%s", "portalEnabled": true}""".formatted(unique("Kunde"), uniqueDomain()))
                .post("/tenants")
                .then()
                .statusCode(201));

        assertThat(EventFeed.await(customer, CHANGED))
                .containsAllEntriesOf(
                        Map.of("tenantId", customer.toString(), "key", "portal.enabled", "value", true, "version", 1));
        assertThat(EventFeed.of(customer, CHANGED)).hasSize(1);
        assertThat(EventFeed.of(customer, "tenant.tenant.created.v1")).hasSize(1);
        partner.request()
                .get("/tenants/{id}/settings/portal.enabled", customer)
                .then()
                .body("value", equalTo(true))
                .body("inherited", equalTo(false));
    }

    @Test
    void givesNoPortalThatNobodyAskedFor() {
        var customer = customerOf(partner());

        get(customer, "portal.enabled").then().body("value", equalTo(false)).body("inherited", equalTo(true));
        assertThat(EventFeed.of(customer.id(), CHANGED)).isEmpty();
    }

    @Test
    @Proves("S3.3")
    void inheritsUntilTheCompanyHasAValueOfItsOwn() {
        var acme = selfManaged();
        var other = selfManaged();

        put(acme, "portal.staff-name-display", "\"HIDDEN\"").then().statusCode(200);

        get(acme, "portal.staff-name-display")
                .then()
                .statusCode(200)
                .body("value", equalTo("HIDDEN"))
                .body("inherited", equalTo(false))
                .body("source.level", equalTo("TENANT"));
        get(other, "portal.staff-name-display").then().body("value", equalTo("FULL_NAME"));
        reset(acme, "portal.staff-name-display").then().statusCode(200).body("inherited", equalTo(true));
        get(acme, "portal.staff-name-display")
                .then()
                .body("value", equalTo("FULL_NAME"))
                .body("inherited", equalTo(true))
                .body("source.level", equalTo("DEFAULT"));
    }

    @Test
    @Proves("S3.15")
    void notifiesStaffUnlessTheCompanyDoesNotWantIt() {
        var acme = selfManaged();
        var product = as(Tokens.service("portal", "portal-settings:read"));
        var path = "/tenants/" + acme.id() + "/settings/portal.notify-staff";
        product.get(path).then().body("value", equalTo(true)).body("inherited", equalTo(true));

        put(acme, "portal.notify-staff", "false").then().statusCode(200);

        product.get(path).then().statusCode(200).body("value", equalTo(false));
    }

    /** Versions never start again, since whoever listens leaves aside what is not newer. */
    @Test
    void publishesEachChangeOnceInItsOrder() {
        var acme = selfManaged();
        for (var value : List.of("true", "true", "false")) {
            put(acme, "portal.enabled", value).then().statusCode(200);
        }
        reset(acme, "portal.enabled").then().statusCode(200).body("version", equalTo(3));
        reset(acme, "portal.enabled").then().statusCode(200).body("version", equalTo(3));
        put(acme, "portal.enabled", "true").then().statusCode(200).body("version", equalTo(4));

        var reset = EventFeed.await(acme.id(), RESET);
        assertThat(reset).containsEntry("value", false).containsEntry("version", 3);
        assertThat(EventFeed.of(acme.id(), RESET)).hasSize(1);
        assertThat(EventFeed.awaitCount(acme.id(), CHANGED, 3))
                .extracting(event -> event.get("version"))
                .containsExactly(1, 2, 4);
        acme.request()
                .get("/audit-entries?tenantId=" + acme.id())
                .then()
                .body("items.action.flatten()", hasItems("setting.change", "setting.reset"));
    }

    @Test
    void keepsOneValueOfConcurrentFirstWrites() throws Exception {
        var acme = selfManaged();

        var answers = together(6, () -> put(acme, "portal.enabled", "true"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        EventFeed.await(acme.id(), CHANGED);
        assertThat(EventFeed.of(acme.id(), CHANGED)).hasSize(1);
    }

    @Test
    void acceptsWhatIsOfTheSettingsTypeOnly() {
        var acme = selfManaged();
        var good = Map.of(
                "portal.enabled", "true",
                "portal.worked-time-display", "\"BILLED_ONLY\"",
                "portal.time-zone", "\"Europe/Zurich\"",
                "portal.sso-admin-url", "\"https://sso.example.org/\"");
        var bad = Map.of(
                "portal.enabled", List.of("\"true\"", "1", "[true]", "{}"),
                "portal.worked-time-display", List.of("\"billed_only\"", "true", "\"\""),
                "portal.time-zone", List.of("\"Mond/Krater\"", "\"+01:00\""),
                "portal.sso-admin-url",
                        List.of(
                                "\"javascript:alert(1)\"",
                                "\"http://sso.example.org\"",
                                "\"https://u:p@sso.example.org\"",
                                "\"//sso.example.org\"",
                                "\"https://example.org/" + "x".repeat(2000) + "\""));

        good.forEach((key, value) -> put(acme, key, value).then().statusCode(200));
        bad.forEach((key, values) -> values.forEach(value -> put(acme, key, value)
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("value"))
                .body(not(containsString("Mond")))));
        put(acme, "portal.enabled", "null").then().statusCode(422);
        get(acme, "portal.time-zone").then().body("value", equalTo("Europe/Zurich"));
    }

    @Test
    void knowsNoSettingThatIsNotListed() {
        var acme = selfManaged();

        put(acme, "portal.unknown", "true").then().statusCode(404);
        reset(acme, "portal.unknown").then().statusCode(404);
        get(acme, "portal.unknown").then().statusCode(404);
    }

    @Test
    void listsEverythingThatCanBeSet() {
        var acme = selfManaged();
        put(acme, "portal.enabled", "true").then().statusCode(200);

        acme.request()
                .get("/setting-definitions")
                .then()
                .statusCode(200)
                .body("items.labels", everyItem(hasKey("de")))
                .body("items.labels", everyItem(hasKey("en")))
                .body("items.key", everyItem(startsWith("portal.")))
                .body("items.find { it.key == 'portal.time-zone' }.defaultValue", nullValue());
        acme.request()
                .get("/tenants/{id}/settings", acme.id())
                .then()
                .statusCode(200)
                .body("items.key", hasItem("portal.time-zone"))
                .body("items.source.level", everyItem(notNullValue()))
                .body("items.findAll { !it.inherited }.key", contains("portal.enabled"));
    }

    @Test
    void letsAPartnerConfigureItsCustomersAndNobodyElses() {
        var partner = partner();
        var customer = customerOf(partner);

        put(partner, customer, "portal.enabled", "true").then().statusCode(200);

        var stranger = partner();
        put(stranger, customer, "portal.enabled", "false").then().statusCode(404);
        stranger.request().get("/tenants/{id}/settings", customer.id()).then().statusCode(404);
        get(customer, "portal.enabled").then().body("value", equalTo(true));
    }

    private static Response get(Company company, String key) {
        return company.request().get("/tenants/{id}/settings/{key}", company.id(), key);
    }

    private static Response put(Company company, String key, String value) {
        return put(company, company, key, value);
    }

    private static Response put(Company who, Company company, String key, String value) {
        return who.request().body("{\"value\": " + value + "}").put("/tenants/{id}/settings/{key}", company.id(), key);
    }

    private static Response reset(Company company, String key) {
        return company.request().delete("/tenants/{id}/settings/{key}", company.id(), key);
    }
}
