package io.zugang.tenant.installation;

import io.restassured.response.Response;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.contract;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.installationJson;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class ActivationTest {

    @Test
    @Proves("S1.1")
    void letsAdministratorsSwitchAndNobodyElse() {
        var company = selfManaged();
        contract(company);
        var id = installation(company, cloudInstallation("Zentrale"));
        var user = Tokens.account(UUID.randomUUID(), company.id(), "portal:use", "installation:read");

        as(user).body("""
                {"state": "ACTIVE"}""").put("/installations/{id}/activation", id).then().statusCode(403);
        state(company, id, "OFF");
        activate(company, id).then().statusCode(200).body("state", equalTo("ACTIVE"));
        state(company, id, "ACTIVE");
        assertThat(EventFeed.await(id, "tenant.installation.activation-changed.v1"))
                .extractingByKey("activation")
                .hasFieldOrPropertyWithValue("state", "ACTIVE");

        put(company, id, "OFF").then().statusCode(200);
        state(company, id, "OFF");
    }

    @Test
    @Proves("S1.2")
    void refusesInstallationsThatAreNotInTheCloud() {
        var company = selfManaged();
        contract(company);
        var id = installation(company, installationJson("Keller", unique("SN"), "10.0.0.19", "ON_PREMISES"));

        activate(company, id)
                .then()
                .statusCode(422)
                .body("code", equalTo("prerequisite-unmet"))
                .body("items.item", contains("hosting"))
                .body("items[0].expected", equalTo("CLOUD"))
                .body("items[0].actual", equalTo("ON_PREMISES"));
        state(company, id, "OFF");
    }

    @Test
    @Proves("S1.3")
    void comparesVersionsPartByPart() {
        var company = selfManaged();
        contract(company);
        var old = installation(company, installationJson("Alt", unique("SN"), "10.0.0.9", "CLOUD"));

        activate(company, old).then().statusCode(422).body("items.item", contains("version"));
        for (var version : List.of("10.0.0.19", "10.0.1.0", "10.0.0.100")) {
            var id = installation(company, installationJson(unique("Neu"), unique("SN"), version, "CLOUD"));
            company.request()
                    .get("/installations/{id}/prerequisites", id)
                    .then()
                    .statusCode(200)
                    .body("met", equalTo(true))
                    .body("items.find { it.item == 'version' }.met", equalTo(true));
        }
    }

    @Test
    void listsEveryPrerequisiteWithAdvice() {
        var company = selfManaged();
        var id = installation(company, installationJson("Alles falsch", unique("SN"), "9.9.9.9", "ON_PREMISES"));

        company.request()
                .get("/installations/{id}/prerequisites", id)
                .then()
                .statusCode(200)
                .body("met", equalTo(false))
                .body("items.item", contains("hosting", "version", "contract"))
                .body("items.met", contains(false, false, false))
                .body("items[1].hint", equalTo("Update the installation."))
                .body("warnings", empty());
        activate(company, id).then().statusCode(422).body("items.item", contains("hosting", "version", "contract"));
    }

    @Test
    void needsRunningContract() {
        var company = selfManaged();
        var id = installation(company, cloudInstallation("Zentrale"));
        activate(company, id).then().statusCode(422).body("items.item", contains("contract"));
        company.request()
                .body("""
                        {"iban": "DE89370400440532013000", "validUntil": "2020-12-31"}""")
                .put("/tenants/{id}/contracts/V-0", company.id())
                .then()
                .statusCode(201);
        activate(company, id).then().statusCode(422);

        contract(company);

        activate(company, id).then().statusCode(200);
    }

    @Test
    @Proves("S1.11")
    void warnsOfParallelDirectoryAndKeepsTheAcknowledgement() {
        var company = selfManaged();
        contract(company);
        var id = installation(company, """
                {"name": "Mit AD", "externalId": "%s", "product": "telephony", "version": "10.0.0.19",
                 "hosting": "CLOUD", "directoryLinked": true}""".formatted(unique("SN")));

        company.request()
                .get("/installations/{id}/prerequisites", id)
                .then()
                .body("met", equalTo(true))
                .body("warnings.code", contains("directory-parallel-use"));
        activate(company, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("warnings.code", contains("directory-parallel-use"))
                .body("warnings.acknowledged", contains(false));
        company.request()
                .body("""
                        {"state": "ACTIVE", "acknowledgedWarnings": ["directory-parallel-use", "made-up"]}""")
                .put("/installations/{id}/activation", id)
                .then()
                .statusCode(200);
        company.request()
                .get("/installations/{id}/activation", id)
                .then()
                .body("warnings.acknowledged", contains(true))
                .body("acknowledgedWarnings", contains("directory-parallel-use"));
    }

    @Test
    @Proves("S1.16")
    void switchesEachInstallationByItself() {
        var partner = partner();
        var customer = customerOf(partner);
        contract(customer);
        var first = installation(customer, cloudInstallation("Eins"));
        var second = installation(customer, cloudInstallation("Zwei"));

        activate(partner, first).then().statusCode(200);

        state(partner, first, "ACTIVE");
        state(partner, second, "OFF");
    }

    @Test
    void tellsOthersOnceWhenNothingChanges() {
        var company = selfManaged();
        contract(company);
        var id = installation(company, cloudInstallation("Zentrale"));
        company.request().get("/installations/{id}/activation", id).then().body("since", nullValue());

        var first = activate(company, id).then().statusCode(200).extract().header("ETag");
        activate(company, id).then().statusCode(200).header("ETag", first);

        EventFeed.await(id, "tenant.installation.activation-changed.v1");
        assertThat(EventFeed.of(id, "tenant.installation.activation-changed.v1"))
                .hasSize(1);
    }

    @Test
    void switchesOnceHoweverManySwitchAtTheSameTime() {
        var company = selfManaged();
        contract(company);
        var id = installation(company, cloudInstallation("Zentrale"));

        var calls = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 20; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> activate(company, id).statusCode()));
        }

        assertThat(calls.stream().map(CompletableFuture::join)).containsOnly(200);
        EventFeed.await(id, "tenant.installation.activation-changed.v1");
        assertThat(EventFeed.of(id, "tenant.installation.activation-changed.v1"))
                .hasSize(1);
    }

    private static void state(Company company, UUID id, String expected) {
        company.request()
                .get("/installations/{id}/activation", id)
                .then()
                .statusCode(200)
                .body("state", equalTo(expected));
        company.request().get("/installations/{id}", id).then().body("activation.state", equalTo(expected));
    }

    private static Response activate(Company company, UUID id) {
        return put(company, id, "ACTIVE");
    }

    private static Response put(Company company, UUID id, String state) {
        return company.request().body("""
                        {"state": "%s"}""".formatted(state)).put("/installations/{id}/activation", id);
    }
}
