package io.zugang.tenant.module;

import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.contract;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

@ServiceTest
class ModuleResourceTest {

    @Test
    @Proves("S1.5")
    void unlocksModulesByActivation() {
        var company = selfManaged();
        contract(company);
        var id = installation(company, cloudInstallation("Zentrale"));

        company.request()
                .get("/installations/{id}/modules", id)
                .then()
                .statusCode(200)
                .body("items.usable", everyItem(equalTo(false)))
                .body("items.reason", everyItem(equalTo("activation-missing")));
        company.request()
                .body("""
                {"state": "ACTIVE"}""")
                .put("/installations/{id}/activation", id)
                .then()
                .statusCode(200);

        company.request()
                .get("/installations/{id}/modules", id)
                .then()
                .body("items.key", contains("ai-assistant", "ai-transcription", "customer-helpdesk"))
                .body("items.usable", contains(true, false, false))
                .body("items[1].reason", equalTo("version-too-low"));
    }
}
