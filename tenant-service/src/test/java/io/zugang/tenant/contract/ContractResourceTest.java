package io.zugang.tenant.contract;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.IBAN;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@ServiceTest
class ContractResourceTest {

    @Test
    void neverShowsTheIbanInFull() {
        var partner = partner();
        var customer = customerOf(partner);
        var written = put(partner, customer, "V-1", IBAN);
        var read = partner.request().get("/tenants/{id}/contracts/V-1", customer.id());
        var list = partner.request().get("/tenants/{id}/contracts", customer.id());
        var audit = partner.request().get("/audit-entries?tenantId=" + customer.id());

        written.then().statusCode(201).body("iban", equalTo("DE****************3000"));
        read.then().statusCode(200).body("paymentDetailPresent", equalTo(true)).body("status", equalTo("ACTIVE"));
        list.then().statusCode(200).body("items.number", contains("V-1"));
        for (var answer : List.of(written, read, list, audit)) {
            answer.then().body(not(containsString("37040044"))).body(not(containsString("3704 0044")));
        }
    }

    @Test
    void storesNothingTheIbanCouldBeReadFrom() throws Exception {
        var company = selfManaged();
        put(company, company, "V-1", IBAN).then().statusCode(201);

        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select c::text from contract c where tenant_id = '" + company.id() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).contains("DE****************3000").doesNotContain("3704");
        }
    }

    @Test
    void replacesContractAndLeavesItAloneWhenNothingChanges() {
        var company = selfManaged();
        var created = put(company, company, "V-1", IBAN)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");

        put(company, company, "V-1", IBAN.replace(" ", ""))
                .then()
                .statusCode(200)
                .header("ETag", created);
        put(company, company, "V-1", "GB29 NWBK 6016 1331 9268 19")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(created)))
                .body("iban", equalTo("GB****************6819"));
    }

    @Test
    void createsOneContractOfConcurrentWrites() throws Exception {
        var company = selfManaged();

        var answers = together(6, () -> put(company, company, "V-1", IBAN));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
    }

    @Test
    void refusesWrongIbansWithoutEchoingThem() {
        var company = selfManaged();

        for (var iban : List.of("DE88370400440532013000", "DE89", "", "X".repeat(64))) {
            put(company, company, "V-1", iban)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", contains("iban"))
                    .body(not(containsString("DE88")));
        }
        company.request()
                .get("/tenants/{id}/contracts/V-1", company.id())
                .then()
                .statusCode(404);
    }

    @Test
    void derivesStatusFromItsDays() {
        var company = selfManaged();
        var days = Map.of(
                "PLANNED", "\"2999-01-01\", \"validUntil\": null",
                "ENDED", "\"2001-01-01\", \"validUntil\": \"2001-12-31\"",
                "ACTIVE", "\"2001-01-01\", \"validUntil\": \"2999-12-31\"");

        days.forEach((status, span) -> company.request()
                .body("""
                        {"iban": "%s", "validFrom": %s}""".formatted(IBAN, span))
                .put("/tenants/{id}/contracts/V-{number}", company.id(), status)
                .then()
                .statusCode(201)
                .body("status", equalTo(status)));
        company.request()
                .body("""
                        {"iban": "%s", "validFrom": "2026-02-01", "validUntil": "2026-01-31"}""".formatted(IBAN))
                .put("/tenants/{id}/contracts/V-9", company.id())
                .then()
                .statusCode(422)
                .body("errors.field", contains("validUntil"));
    }

    @Test
    void hidesContractsOfOtherCompanies() {
        var company = selfManaged();
        put(company, company, "V-1", IBAN);
        var other = partner();

        put(other, company, "V-1", IBAN).then().statusCode(404);
        other.request().get("/tenants/{id}/contracts", company.id()).then().statusCode(404);
        other.request().get("/tenants/{id}/contracts/V-1", other.id()).then().statusCode(404);
    }

    private static Response put(Company caller, Company owner, String number, String iban) {
        return caller.request().body("""
                        {"iban": "%s"}""".formatted(iban)).put("/tenants/{id}/contracts/{number}", owner.id(), number);
    }
}
