package io.zugang.tenant.tenant;

import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.createCustomer;
import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.iterableWithSize;

@ServiceTest
class TenantListTest {

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
