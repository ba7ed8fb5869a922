package io.zugang.tenant.tenant;

import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.createCustomer;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.provider;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.unique;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class CustomerCreationTest {

    @Test
    @Proves("S1.26")
    void acceptsSameCustomerNameWithWarning() {
        var partner = partner();
        var name = unique("Müller & Söhne");
        createCustomer(partner, name, uniqueDomain()).then().statusCode(201).body("warnings", empty());

        createCustomer(partner, name.toUpperCase(Locale.ROOT), uniqueDomain())
                .then()
                .statusCode(201)
                .body("warnings.code", contains("similar-name"))
                .body("partnerId", equalTo(text(partner)))
                .body("managedBy", equalTo("PARTNER"))
                .body("status", equalTo("ACTIVE"));

        partner.request()
                .body("""
                        {"kind": "CUSTOMER", "domain": "sonnenschein.example"}""")
                .post("/tenants")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("name"));
    }

    @Test
    void keepsNamesOfOtherPartnersCustomersSecret() {
        var name = unique("Geheim");
        createCustomer(partner(), name, uniqueDomain()).then().statusCode(201);

        createCustomer(partner(), name, uniqueDomain()).then().statusCode(201).body("warnings", empty());
    }

    @Test
    void refusesNumberThatAnotherCompanyHas() {
        var number = "N" + UUID.randomUUID().toString().substring(0, 8);
        var body = """
                {"kind": "CUSTOMER", "name": "%s", "domain": "%s", "number": "%s"}""";
        var partner = partner();
        partner.request()
                .body(body.formatted(unique("A"), uniqueDomain(), number))
                .post("/tenants")
                .then()
                .statusCode(201);

        var other = partner();
        other.request()
                .body(body.formatted(unique("B"), uniqueDomain(), number.toLowerCase(Locale.ROOT)))
                .post("/tenants")
                .then()
                .statusCode(409)
                .body("code", equalTo("number-taken"));
        other.request().get("/tenants?kind=CUSTOMER").then().body("items", empty());
    }

    @Test
    void letsOnlyTheProviderChooseThePartner() {
        var partner = partner();
        var other = partner();
        var body = """
                {"kind": "CUSTOMER", "name": "%s", "domain": "%s", "partnerId": "%s"}""";

        as(provider())
                .body(body.formatted(unique("C"), uniqueDomain(), partner.id()))
                .post("/tenants")
                .then()
                .statusCode(201)
                .body("partnerId", equalTo(text(partner)));
        other.request()
                .body(body.formatted(unique("C"), uniqueDomain(), partner.id()))
                .post("/tenants")
                .then()
                .statusCode(422)
                .body("errors.field", contains("partnerId"));
        as(provider())
                .body(body.formatted(
                        unique("C"), uniqueDomain(), customerOf(partner).id()))
                .post("/tenants")
                .then()
                .statusCode(422);
    }

    @Test
    void treatsCustomerWithoutPartnerAsItsOwnManager() {
        var name = unique("Eigenregie");
        var body = """
                {"kind": "CUSTOMER", "name": "%s", "domain": "%s"}""";

        as(provider())
                .body(body.formatted(name, uniqueDomain()))
                .post("/tenants")
                .then()
                .statusCode(201)
                .body("managedBy", equalTo("SELF"))
                .body("partnerId", nullValue());
        as(provider())
                .body(body.formatted(name, uniqueDomain()))
                .post("/tenants")
                .then()
                .statusCode(409);
    }

    @Test
    void refusesCustomersThatCreateCompanies() {
        var company = selfManaged();

        createCustomer(company, unique("Tochter"), uniqueDomain())
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void refusesKindsThatAreNotCreatedHere() {
        for (var kind : List.of("PARTNER", "PROVIDER", "customer")) {
            partner()
                    .request()
                    .body("""
                            {"kind": "%s", "name": "x", "domain": "x.example"}""".formatted(kind))
                    .post("/tenants")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("kind"));
        }
    }

    @Test
    void carriesOutRepeatedCreationOnce() {
        var partner = partner();
        var key = UUID.randomUUID().toString();
        var body = """
                {"kind": "CUSTOMER", "name": "%s", "domain": "%s"}""".formatted(unique("Einmal"), uniqueDomain());

        var first = id(partner.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/tenants")
                .then()
                .statusCode(201));
        var second = id(partner.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/tenants")
                .then()
                .statusCode(201));

        assertThat(second).isEqualTo(first);
        partner.request().get("/tenants?kind=CUSTOMER").then().body("items.id", contains(first.toString()));
    }

    private static String text(Company company) {
        return company.id().toString();
    }
}
