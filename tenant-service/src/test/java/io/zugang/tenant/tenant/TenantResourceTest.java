package io.zugang.tenant.tenant;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@ServiceTest
class TenantResourceTest {

    @Test
    void changesTheReadVersionOnly() {
        var company = selfManaged();
        var etag = company.request().get("/tenants/{id}", company.id()).getHeader("ETag");

        change(company, etag, unique("Erster")).then().statusCode(200).header("ETag", not(equalTo(etag)));

        change(company, etag, unique("Zweiter")).then().statusCode(412).body("code", equalTo("version-stale"));
        company.request()
                .body("{}")
                .patch("/tenants/{id}", company.id())
                .then()
                .statusCode(428)
                .body("code", equalTo("version-required"));
    }

    @Test
    void tellsOthersAndTheAuditorWhatChanged() {
        var company = selfManaged();
        var name = unique("Umbenannt");

        rename(company, name).then().statusCode(200).body("name", equalTo(name));

        assertThat(EventFeed.await(company.id(), "tenant.tenant.updated.v1"))
                .containsEntry("changed", List.of("name"))
                .containsEntry("name", name)
                .containsEntry("managedBy", "SELF");
        company.request()
                .get("/audit-entries?tenantId=" + company.id())
                .then()
                .statusCode(200)
                .body("items.action", hasItem("tenant.update"));
    }

    @Test
    void reservesFormerNameOfSelfManagedCompany() {
        var company = selfManaged();
        rename(company, unique("Neuer Name")).then().statusCode(200);

        rename(selfManaged(), company.name()).then().statusCode(409).body("code", equalTo("name-taken"));
        rename(company, company.name()).then().statusCode(200);
    }

    @Test
    void hidesDataOfOtherCompaniesInProblems() {
        var company = selfManaged();
        var other = selfManaged();

        rename(other, company.name())
                .then()
                .statusCode(409)
                .body(not(containsString(company.id().toString())))
                .body(not(containsString(company.name())));
    }

    private static Response rename(Company company, String name) {
        return change(
                company, company.request().get("/tenants/{id}", company.id()).getHeader("ETag"), name);
    }

    private static Response change(Company company, String etag, String name) {
        return company.request()
                .header("If-Match", etag)
                .body("""
                        {"name": "%s"}""".formatted(name))
                .patch("/tenants/{id}", company.id());
    }
}
