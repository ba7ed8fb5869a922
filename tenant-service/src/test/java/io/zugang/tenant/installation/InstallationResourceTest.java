package io.zugang.tenant.installation;

import io.restassured.response.Response;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.contract;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.installationJson;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static io.zugang.tenant.TenantFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@ServiceTest
class InstallationResourceTest {

    @Test
    @Proves("S1.15")
    void givesCustomerManyInstallationsAndEachInstallationOneCustomer() {
        var partner = partner();
        var customer = customerOf(partner);
        var externalId = unique("SN");
        register(customer, installationJson("Karlsruhe", externalId, "10.0.0.19", "CLOUD"))
                .then()
                .statusCode(201);
        register(customer, cloudInstallation("Durlach")).then().statusCode(201);

        var other = customerOf(partner());
        for (var tenant : List.of(customer, other)) {
            register(tenant, installationJson("Anderswo", externalId, "10.0.0.19", "CLOUD"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("installation-already-registered"))
                    .body(not(containsString("Karlsruhe")));
        }
        partner.request()
                .get("/tenants/{id}/installations", customer.id())
                .then()
                .statusCode(200)
                .body("items.name", contains("Durlach", "Karlsruhe"));
    }

    @Test
    @Proves("S1.28")
    void keepsNamesUniqueWithinOneCompany() {
        var customer = selfManaged();
        register(customer, cloudInstallation("Standort Süd")).then().statusCode(201);

        register(customer, cloudInstallation("STANDORT  süd"))
                .then()
                .statusCode(409)
                .body("code", equalTo("installation-name-taken"));
        register(selfManaged(), cloudInstallation("Standort Süd")).then().statusCode(201);
        register(customer, """
                        {"externalId": "x", "product": "telephony", "version": "10.0.0.19", "hosting": "CLOUD"}""").then().statusCode(422).body("errors.field", contains("name"));
    }

    @Test
    @Proves("S1.31")
    void takesTheNameInOneFieldForNewAndForExistingCustomers() {
        var partner = partner();
        var newCustomer = customerOf(partner);
        var existing = customerOf(partner);
        installation(existing, cloudInstallation("Erste"));

        for (var customer : List.of(newCustomer, existing)) {
            partner.request()
                    .body(cloudInstallation("Werk Nord"))
                    .post("/tenants/{id}/installations", customer.id())
                    .then()
                    .statusCode(201)
                    .body("name", equalTo("Werk Nord"));
        }
    }

    @Test
    void registersInstallationOnceUnderConcurrency() throws Exception {
        var externalId = unique("SN");
        var partner = partner();
        var customers = List.of(customerOf(partner), customerOf(partner));

        var answers = together(
                8,
                () -> register(
                        customers.get(Math.floorMod(Thread.currentThread().getId(), 2)),
                        installationJson(unique("Ort"), externalId, "10.0.0.19", "CLOUD")));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void givesNameOnceUnderConcurrency() throws Exception {
        var company = selfManaged();

        var answers = together(8, () -> register(company, cloudInstallation("Zentrale")));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void tellsOthersOfRegistrationAndChange() {
        var company = selfManaged();
        var id = installation(company, cloudInstallation("Zentrale"));
        var etag = company.request().get("/installations/{id}", id).getHeader("ETag");

        company.request()
                .header("If-Match", etag)
                .body("""
                        {"name": "Zentrale Nord", "version": "10.0.1.0"}""")
                .patch("/installations/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo("10.0.1.0"));

        assertThat(EventFeed.await(id, "tenant.installation.registered.v1"))
                .containsEntry("tenantId", company.id().toString())
                .containsEntry("version", "10.0.0.19")
                .containsEntry("hosting", "CLOUD")
                .extracting("activation")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("state", "OFF");
        assertThat(EventFeed.await(id, "tenant.installation.updated.v1"))
                .containsEntry("changed", List.of("name", "version"));
    }

    @Test
    void changesTheReadVersionOnly() {
        var company = selfManaged();
        var id = installation(company, cloudInstallation("Zentrale"));
        installation(company, cloudInstallation("Lager"));
        var etag = company.request().get("/installations/{id}", id).getHeader("ETag");

        patch(company, id, etag, Map.of("name", "lager"))
                .then()
                .statusCode(409)
                .body("code", equalTo("installation-name-taken"));
        patch(company, id, etag, Map.of("directoryLinked", true)).then().statusCode(200);
        patch(company, id, etag, Map.of("directoryLinked", false)).then().statusCode(412);
    }

    @Test
    void refusesToTakePrerequisiteFromActiveInstallation() {
        var company = selfManaged();
        contract(company);
        var id = installation(company, cloudInstallation("Zentrale"));
        company.request()
                .body("""
                {"state": "ACTIVE"}""")
                .put("/installations/{id}/activation", id)
                .then()
                .statusCode(200);
        var etag = company.request().get("/installations/{id}", id).getHeader("ETag");

        for (var change : List.of(
                Map.<String, Object>of("hosting", "ON_PREMISES"), Map.<String, Object>of("version", "9.0.0.0"))) {
            patch(company, id, etag, change).then().statusCode(422).body("code", equalTo("prerequisite-unmet"));
        }
        company.request()
                .get("/installations/{id}", id)
                .then()
                .body("hosting", equalTo("CLOUD"))
                .body("version", equalTo("10.0.0.19"));
    }

    @Test
    void hidesInstallationsOfOtherCompanies() {
        var id = installation(selfManaged(), cloudInstallation("Zentrale"));
        var other = partner();

        for (var path : List.of("", "/activation", "/prerequisites", "/modules")) {
            other.request().get("/installations/{id}" + path, id).then().statusCode(404);
        }
        other.request()
                .body("""
                        {"state": "OFF"}""")
                .put("/installations/{id}/activation", id)
                .then()
                .statusCode(404);
    }

    private static Response register(Company company, String body) {
        return company.request().body(body).post("/tenants/{id}/installations", company.id());
    }

    private static Response patch(Company company, UUID id, String etag, Map<String, ?> change) {
        return company.request().header("If-Match", etag).body(change).patch("/installations/{id}", id);
    }
}
