package io.zugang.access.evaluation;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.access.Assigning;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.equalTo;

/** Whoever asks is believed what he says only about the tenants in which he may assert it. */
@ServiceTest
class AssertionReachTest {

    private TestAccount provider;
    private TestTenant partner;
    private TestTenant customer;
    private TestAccount asker;
    private TestAccount user;
    private UUID unit;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        partner = TestTenant.partner();
        customer = partner.customerOfMine();
        asker = partner.account("partner-admin");
        unit = customer.unit("North");
        user = customer.account();
        var more = ",\"scope\":\"UNIT\",\"unitId\":\"" + unit + "\"";
        Assigning.assign(customer.account("tenant-owner"), user, "unit-admin", more)
                .then()
                .statusCode(201);
    }

    @Test
    void believesNothingAboutCustomersOfWhoeverMayAssertAtHomeOnly() {
        ask(asker.calls()).body("context.reason", equalTo("out-of-scope"));

        mayAssert("TENANT");

        ask(asker.calls()).body("decision", equalTo(false)).body("context.reason", equalTo("out-of-scope"));
        ask(service()).body("decision", equalTo(true));
    }

    @Test
    void believesWhoeverMayAssertAboutTheCustomers() {
        mayAssert("MANAGED");

        ask(asker.calls()).body("decision", equalTo(true));
    }

    @Test
    void takesTheRegisteredThingOfOneTenantForNoThingOfAnother() {
        var type = "t" + UUID.randomUUID().toString().substring(0, 8);
        provider.calls()
                .body("{\"permissionType\":\"ens.person\"}")
                .put("/resource-types/" + type)
                .then()
                .statusCode(200);
        provider.calls()
                .body("{\"tenantId\":\"%s\",\"unitId\":\"%s\"}".formatted(customer.id(), unit))
                .put("/resources/" + type + "/1")
                .then()
                .statusCode(200);
        var other = TestTenant.customer();

        askAbout(type, "{}").body("decision", equalTo(true));
        askAbout(type, "{\"tenantId\":\"" + customer.id() + "\"}").body("decision", equalTo(true));
        askAbout(type, "{\"tenantId\":\"" + other.id() + "\"}")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("tenant-unknown"));
    }

    private void mayAssert(String scope) {
        var role = provider.calls()
                .body("""
                        {"tenantId":"%s","key":"asserter","name":"Asserter","permissions":["access:assert"],
                         "widestScope":"%s"}""".formatted(partner.id(), scope))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Assigning.assignById(provider, asker, role, ",\"scope\":\"" + scope + "\"")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse ask(RequestSpecification asking) {
        return asking.body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"read"},
                         "resource":{"type":"ens.person","id":"1","properties":{"tenantId":"%s","unitId":"%s"}}}""".formatted(user.id(), customer.id(), unit))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse askAbout(String type, String properties) {
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"read"},
                         "resource":{"type":"%s","id":"1","properties":%s}}""".formatted(user.id(), type, properties))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }
}
