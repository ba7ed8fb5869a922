package io.zugang.tenant.delegation;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.contract;
import static io.zugang.tenant.TenantFixtures.createCustomer;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.provider;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class DelegationResourceTest {

    private Company partner;
    private Company customer;

    @BeforeEach
    void setUp() {
        partner = partner();
        customer = customerOf(partner);
    }

    @Test
    void beginsWithTheCreationOfACustomer() {
        partner.request()
                .get("/delegations?customerId=" + customer.id())
                .then()
                .statusCode(200)
                .body("items.customerId", contains(text(customer)))
                .body("items.partnerId", contains(text(partner)))
                .body("items.state", contains("ACTIVE"))
                .body("items[0].endedAt", nullValue());
        customer.request()
                .get("/delegations/" + delegation())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void takesTheCustomerOutOfThePartnersReachAtOnce() {
        contract(customer);
        var installation = installation(customer, cloudInstallation("Zentrale"));
        var other = customerOf(partner);
        var delegation = delegation();

        terminate(partner, delegation)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("TERMINATED"))
                .body("endedAt", notNullValue());

        activate(partner, installation).then().statusCode(404);
        partner.request().get("/tenants/{id}", customer.id()).then().statusCode(404);
        partner.request().get("/tenants").then().body("items.id", not(hasItem(text(customer))));
        partner.request().get("/delegations/" + delegation).then().statusCode(404);
        partner.request().get("/tenants/{id}", other.id()).then().statusCode(200);
        activate(customer, installation).then().statusCode(200);
        customer.request()
                .get("/tenants/{id}", customer.id())
                .then()
                .statusCode(200)
                .body("partnerId", nullValue())
                .body("managedBy", equalTo("SELF"));
    }

    @Test
    void tellsTheOtherServicesAndTheAuditor() {
        var delegation = delegation();

        terminate(partner, delegation).then().statusCode(200);

        var ended = EventFeed.await(delegation, "tenant.delegation.terminated.v1");
        assertThat(ended).containsEntry("customerId", text(customer)).containsEntry("state", "TERMINATED");
        var tenant = EventFeed.await(customer.id(), "tenant.tenant.updated.v1");
        assertThat(tenant).containsEntry("partnerId", null).containsEntry("managedBy", "SELF");
        customer.request()
                .get("/audit-entries?tenantId=" + customer.id())
                .then()
                .statusCode(200)
                .body("items.action", hasItem("delegation.terminate"));
    }

    @Test
    void letsTheCustomerAndTheProviderEndItToo() {
        terminate(customer, delegation()).then().statusCode(200);
        var another = customerOf(partner);
        var second = delegationOf(another);

        as(provider())
                .header("If-Match", "\"0\"")
                .post("/delegations/{id}/actions/terminate", second)
                .then()
                .statusCode(200);

        partner.request().get("/delegations").then().body("items", empty());
        partner.request().get("/tenants?kind=CUSTOMER").then().body("items", empty());
    }

    @Test
    void endsOnce() {
        var delegation = delegation();
        terminate(customer, delegation);

        terminate(customer, delegation).then().statusCode(412).body("code", equalTo("version-stale"));
        customer.request()
                .header("If-Match", "\"1\"")
                .post("/delegations/{id}/actions/terminate", delegation)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        assertThat(EventFeed.of(delegation, "tenant.delegation.terminated.v1")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void endsEvenIfTheCustomersNameBelongsToAnotherCompany() {
        var owner = selfManaged();
        var namesake =
                id(createCustomer(partner, owner.name(), uniqueDomain()).then().statusCode(201));
        var delegation =
                partner.request().get("/delegations?customerId=" + namesake).<String>path("items[0].id");

        terminate(partner, UUID.fromString(delegation)).then().statusCode(200);

        as(provider())
                .get("/tenants/{id}", namesake)
                .then()
                .body("managedBy", equalTo("SELF"))
                .body("name", equalTo(owner.name()));
    }

    @Test
    void hidesDelegationsOfOthers() {
        var delegation = delegation();

        for (var stranger : new Company[] {partner(), selfManaged()}) {
            stranger.request().get("/delegations/" + delegation).then().statusCode(404);
            terminate(stranger, delegation).then().statusCode(404);
            stranger.request().get("/delegations").then().body("items", empty());
        }
    }

    private UUID delegation() {
        return delegationOf(customer);
    }

    private UUID delegationOf(Company company) {
        return UUID.fromString(
                partner.request().get("/delegations?customerId=" + company.id()).path("items[0].id"));
    }

    private static Response terminate(Company who, UUID delegation) {
        return who.request().header("If-Match", "\"0\"").post("/delegations/{id}/actions/terminate", delegation);
    }

    private static Response activate(Company who, UUID installation) {
        return who.request().body("""
                        {"state": "ACTIVE"}""").put("/installations/{id}/activation", installation);
    }

    private static String text(Company company) {
        return company.id().toString();
    }
}
