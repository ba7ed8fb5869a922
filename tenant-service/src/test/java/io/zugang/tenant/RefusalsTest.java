package io.zugang.tenant;

import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.contract;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;

@ServiceTest
class RefusalsTest {

    @TestFactory
    Stream<DynamicTest> refusals() {
        var company = selfManaged();
        contract(company);
        var installation = installation(company, cloudInstallation("Zentrale"));
        var domain = first(company, "/tenants/" + company.id() + "/domains");
        var unit = id(company.request()
                .body("{\"name\": \"Werk Süd\"}")
                .post("/tenants/{id}/organizational-units", company.id())
                .then()
                .statusCode(201));
        var contact = id(company.request()
                .body("{\"kind\": \"general\", \"familyName\": \"Berg\"}")
                .post("/tenants/{id}/contacts", company.id())
                .then()
                .statusCode(201));
        var delegation = first(customerOf(partner()), "/delegations");
        return FourRefusals.ofServedApi()
                .existing("tenantId", company::id)
                .existing("installationId", () -> installation)
                .existing("domainId", () -> domain)
                .existing("number", () -> "V-1")
                .existing("delegationId", () -> delegation)
                .existing("moduleKey", () -> "ai-assistant")
                .existing("accountId", UUID::randomUUID)
                .existing("unitId", () -> unit)
                .existing("contactId", () -> contact)
                .existing("settingKey", () -> "portal.enabled")
                .ofNoTenant("readModule")
                .tests();
    }

    private static String first(Company company, String list) {
        return company.request().get(list).then().statusCode(200).extract().path("items[0].id");
    }
}
