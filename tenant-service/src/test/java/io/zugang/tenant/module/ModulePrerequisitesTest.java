package io.zugang.tenant.module;

import io.restassured.response.Response;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.contract;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class ModulePrerequisitesTest {

    private Company company;
    private UUID installation;

    @BeforeEach
    void setUp() {
        company = selfManaged();
        contract(company);
        installation = installation(company, cloudInstallation("Zentrale"));
    }

    @Test
    @Proves("S1.6")
    void namesOnlyTheRuleOfTheModuleWhenOnlyThatIsUnmet() {
        company.request()
                .get("/modules/customer-helpdesk")
                .then()
                .statusCode(200)
                .body("prerequisites.item", contains("version"))
                .body("prerequisites.expected", contains("10.0.2.0"));
        company.request()
                .get("/installations/{id}/prerequisites?module=customer-helpdesk", installation)
                .then()
                .statusCode(200)
                .body("met", equalTo(true))
                .body("items.met", everyItem(equalTo(true)))
                .body("module.key", equalTo("customer-helpdesk"))
                .body("module.met", equalTo(false))
                .body("module.items.item", contains("version"));
        activate();

        enable("customer-helpdesk")
                .then()
                .statusCode(422)
                .body("code", equalTo("module-prerequisite-unmet"))
                .body("module", equalTo("customer-helpdesk"))
                .body("items.item", contains("version"))
                .body("items.expected", contains("at least 10.0.2.0"));

        upgrade("10.0.2.0");
        enable("customer-helpdesk").then().statusCode(200).body("enabled", equalTo(true));
    }

    @Test
    void switchesAModuleOnAndOff() {
        activate();

        enable("ai-assistant").then().statusCode(200).body("key", equalTo("ai-assistant"));
        enable("ai-assistant").then().statusCode(200);
        modules().then().body("items.enabled", contains(true, false, false));
        var event = EventFeed.await(installation, "tenant.module.enabled.v1");
        assertThat(event).containsEntry("module", "ai-assistant");
        assertThat(EventFeed.of(installation, "tenant.module.enabled.v1")).hasSize(1);
        disable("ai-assistant").then().statusCode(204);
        disable("ai-assistant").then().statusCode(204);
        modules().then().body("items.enabled", everyItem(equalTo(false)));
        EventFeed.await(installation, "tenant.module.disabled.v1");
    }

    @Test
    void switchesAModuleOnOnceForManyAtTheSameTime() throws Exception {
        activate();

        var answers = together(4, () -> enable("ai-assistant").statusCode());

        assertThat(answers).containsOnly(200);
    }

    @Test
    void needsActiveCentralAccessFirst() {
        enable("ai-assistant").then().statusCode(409).body("code", equalTo("activation-missing"));
    }

    @Test
    void namesEveryUnmetRule() {
        var other = installation(company, cloudInstallation("Werkstatt").replace("\"telephony\"", "\"spreadsheet\""));

        company.request()
                .get("/installations/{id}/prerequisites?module=ai-transcription", other)
                .then()
                .statusCode(200)
                .body("module.items.findAll { !it.met }.item", contains("product", "version"));
        company.request()
                .get("/installations/{id}/prerequisites", other)
                .then()
                .statusCode(200)
                .body("module", nullValue());
    }

    @Test
    void knowsNoOtherModules() {
        company.request().get("/modules").then().statusCode(200).body("items.key", hasItems("ai-assistant"));
        company.request().get("/modules/teleport").then().statusCode(404).body("code", equalTo("not-found"));
        enable("teleport").then().statusCode(404);
        disable("teleport").then().statusCode(404);
        company.request()
                .get("/installations/{id}/prerequisites?module=teleport", installation)
                .then()
                .statusCode(404);
    }

    private void activate() {
        company.request()
                .body("""
                {"state": "ACTIVE"}""")
                .put("/installations/{id}/activation", installation)
                .then()
                .statusCode(200);
    }

    private void upgrade(String version) {
        var tag = company.request().get("/installations/{id}", installation).header("ETag");
        company.request()
                .header("If-Match", tag)
                .body("{\"version\": \"" + version + "\"}")
                .patch("/installations/{id}", installation)
                .then()
                .statusCode(200);
    }

    private Response modules() {
        return company.request().get("/installations/{id}/modules", installation);
    }

    private Response enable(String module) {
        return company.request().put("/installations/{id}/modules/{module}", installation, module);
    }

    private Response disable(String module) {
        return company.request().delete("/installations/{id}/modules/{module}", installation, module);
    }
}
