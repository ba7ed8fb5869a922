package io.zugang.tenant;

import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.contract;
import static io.zugang.tenant.TenantFixtures.customerOf;
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
        var domain = company.request()
                .get("/tenants/{id}/domains", company.id())
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        var customer = customerOf(partner());
        var delegation = customer.request()
                .get("/delegations")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        return FourRefusals.ofServedApi()
                .existing("tenantId", company::id)
                .existing("installationId", () -> installation)
                .existing("domainId", () -> domain)
                .existing("number", () -> "V-1")
                .existing("delegationId", () -> delegation)
                .existing("moduleKey", () -> "ai-assistant")
                .ofNoTenant("readModule")
                .tests();
    }
}
