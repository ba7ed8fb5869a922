package io.zugang.tenant.tenant;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.createCustomer;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.register;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Names that look harmless until they are brought into normal form. */
@ServiceTest
class DistinctNameTest {

    /** One character that NFKC makes eighteen of. */
    private static final String LIGATURE = "\ufdfa";

    private Company partner;

    static Stream<String> names() {
        return Stream.of(
                LIGATURE.repeat(100),
                LIGATURE.repeat(12),
                "\u200b\u200d\u2060\ufeff",
                "\u3164\u3164",
                "\u2800",
                "\u00ad");
    }

    @BeforeEach
    void setUp() {
        partner = partner();
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesThemForCompanies(String name) {
        refused(createCustomer(partner, name, uniqueDomain()));
        refused(register(UUID.randomUUID(), "PARTNER", name, uniqueDomain()));
        refused(partner.request()
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"" + name + "\"}")
                .patch("/tenants/{id}", partner.id()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesThemForInstallations(String name) {
        var installation = installation(partner, cloudInstallation("Zentrale"));

        refused(partner.request().body(cloudInstallation(name)).post("/tenants/{id}/installations", partner.id()));
        refused(partner.request()
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"" + name + "\"}")
                .patch("/installations/{id}", installation));
    }

    @Test
    void pagesOverTheLongestNames() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            // 198 characters in normal form, each two bytes or more of the cursor.
            names.add(LIGATURE.repeat(11) + i);
            // 160 characters of three bytes each.
            names.add("\u4e2d".repeat(159) + i);
        }
        for (var name : names) {
            createCustomer(partner, name, uniqueDomain()).then().statusCode(201);
        }

        assertThat(everyPage("/tenants?kind=CUSTOMER")).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void pagesOverTheLongestNamesOfInstallations() {
        var names = List.of(LIGATURE.repeat(11), LIGATURE.repeat(11) + "1", "\u4e2d".repeat(120));
        for (var name : names) {
            installation(partner, cloudInstallation(name));
        }

        assertThat(everyPage("/tenants/" + partner.id() + "/installations")).containsExactlyInAnyOrderElementsOf(names);
    }

    private List<String> everyPage(String list) {
        var found = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = partner.request()
                    .queryParam("limit", 1)
                    .queryParam("cursor", cursor)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.<List<String>>path("items.name"));
            cursor = page.path("nextPageToken");
        }
        return found;
    }

    private static void refused(Response response) {
        response.then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("name"));
    }
}
