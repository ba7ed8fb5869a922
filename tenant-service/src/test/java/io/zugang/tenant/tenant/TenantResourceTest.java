package io.zugang.tenant.tenant;

import io.restassured.response.Response;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.cloudInstallation;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.iterableWithSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class TenantResourceTest {

    @Test
    @Proves("S1.14")
    void showsPartnersOnlyTheirOwnCustomers() {
        var ours = partner();
        var first = customerOf(ours);
        var second = customerOf(ours);
        var theirs = customerOf(partner());

        ours.request()
                .get("/tenants")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(text(ours), text(first), text(second)));
        ours.request().get("/tenants/{id}", theirs.id()).then().statusCode(404).body("code", equalTo("not-found"));
        ours.request()
                .get("/tenants?kind=CUSTOMER&partnerId=" + theirs.id())
                .then()
                .body("items", empty());
    }

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
    @Proves("S1.29")
    void offersOnlyManageableCustomersForFurtherInstallation() {
        var partner = partner();
        var customer = customerOf(partner);
        var foreign = customerOf(partner());

        partner.request()
                .get("/tenants?kind=CUSTOMER&manageable=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(text(customer)));

        var body = cloudInstallation("Zweigstelle");
        partner.request()
                .body(body)
                .post("/tenants/{id}/installations", foreign.id())
                .then()
                .statusCode(404);
        partner.request()
                .body(body)
                .post("/tenants/{id}/installations", customer.id())
                .then()
                .statusCode(201);
        partner.request()
                .get("/tenants/{id}/installations", customer.id())
                .then()
                .body("items.name", contains("Zweigstelle"));
    }

    @Test
    void pagesThroughCustomersInOrderOfTheirNames() {
        var partner = partner();
        for (var name : List.of("Cäsar", "anton", "Berta", "dora", "Emil")) {
            createCustomer(partner, name, uniqueDomain()).then().statusCode(201);
        }

        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = partner.request()
                    .queryParam("limit", 2)
                    .queryParam("kind", "CUSTOMER")
                    .queryParam("cursor", cursor)
                    .get("/tenants")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.name"));
            cursor = page.path("nextPageToken");
        }

        assertThat(seen).containsExactly("anton", "Berta", "Cäsar", "dora", "Emil");
        partner.request().get("/tenants?cursor=forged").then().statusCode(400);
        partner.request().get("/tenants?limit=1000").then().statusCode(400);
    }

    @Test
    void findsCompaniesByBeginningsOfWordsAndByNumber() {
        var partner = partner();
        var number = "K-" + UUID.randomUUID().toString().substring(0, 8);
        var found = id(partner.request()
                .body("""
                        {"kind": "CUSTOMER", "name": "Bäckerei Sonnenschein KG", "domain": "%s", "number": "%s"}""".formatted(uniqueDomain(), number))
                .post("/tenants")
                .then()
                .statusCode(201));
        createCustomer(partner, "Bäckerei Mondschein", uniqueDomain());

        for (var search : List.of("sonnen", "bäck SONN", number.toLowerCase(Locale.ROOT), "kg")) {
            search(partner, search, contains(found.toString()));
        }
        search(partner, "bäckerei", iterableWithSize(2));
        search(partner, "schein", empty());
        search(partner, "%", iterableWithSize(3));
        partner.request()
                .queryParam("q", "x".repeat(201))
                .get("/tenants")
                .then()
                .statusCode(400);
    }

    @Test
    void filtersByKindAndStatus() {
        var partner = partner();
        customerOf(partner);

        partner.request().get("/tenants?kind=PARTNER").then().body("items.id", contains(text(partner)));
        partner.request().get("/tenants?status=PENDING").then().body("items", empty());
        partner.request().get("/tenants?kind=CUSTOMER").then().body("items.kind", everyItem(equalTo("CUSTOMER")));
        partner.request().get("/tenants?kind=KING").then().statusCode(400).body("errors.field", contains("kind"));
    }

    @Test
    void changesNameAndNumberOfTheReadVersionOnly() {
        var partner = partner();
        var customer = customerOf(partner);
        var etag = partner.request().get("/tenants/{id}", customer.id()).getHeader("ETag");
        var name = unique("Umbenannt");

        partner.request()
                .header("If-Match", etag)
                .body("""
                        {"name": "%s"}""".formatted(name))
                .patch("/tenants/{id}", customer.id())
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("name", equalTo(name));

        partner.request()
                .header("If-Match", etag)
                .body("{}")
                .patch("/tenants/{id}", customer.id())
                .then()
                .statusCode(412);
        partner.request()
                .body("{}")
                .patch("/tenants/{id}", customer.id())
                .then()
                .statusCode(428);
        assertThat(EventFeed.await(customer.id(), "tenant.tenant.updated.v1"))
                .containsEntry("changed", List.of("name"))
                .containsEntry("name", name)
                .containsEntry("partnerId", text(partner));
        partner.request()
                .get("/audit-entries?tenantId=" + customer.id())
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
        var etag = company.request().get("/tenants/{id}", company.id()).getHeader("ETag");
        return company.request()
                .header("If-Match", etag)
                .body("""
                        {"name": "%s"}""".formatted(name))
                .patch("/tenants/{id}", company.id());
    }

    private static void search(Company partner, String search, Matcher<?> expected) {
        partner.request()
                .queryParam("q", search)
                .get("/tenants")
                .then()
                .statusCode(200)
                .body("items.id", expected);
    }

    private static String text(Company company) {
        return company.id().toString();
    }
}
