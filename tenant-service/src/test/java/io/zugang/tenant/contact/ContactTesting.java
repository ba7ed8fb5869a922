package io.zugang.tenant.contact;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.Tokens;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.selfManaged;

/** A company with a contact in each of its two units and one in none. */
abstract class ContactTesting {

    private static final String[] MASKS = {"contact.email", "contact.mobile", "contact.phone"};
    Company acme;
    UUID north;
    UUID south;
    UUID anna;
    UUID ben;
    UUID carl;

    @BeforeEach
    void setUp() {
        acme = selfManaged();
        north = unit("Nord");
        south = unit("Süd");
        anna = create("Anna", north);
        ben = create("Ben", south);
        carl = create("Carl", null);
    }

    String maskedIn(UUID unit, String token) {
        Tokens.mask(token, Set.of(unit), MASKS);
        return token;
    }

    UUID unit(String name) {
        return id(acme.request()
                .body("{\"name\": \"" + name + "\"}")
                .post("/tenants/{t}/organizational-units", acme.id())
                .then()
                .statusCode(201));
    }

    UUID create(String name, @Nullable UUID unit) {
        return id(post(acme.token(), name, unit).statusCode(201));
    }

    ValidatableResponse post(String token, String name, @Nullable UUID unit) {
        var place = unit == null ? "null" : "\"" + unit + "\"";
        return as(token)
                .body("""
                        {"kind": "technical", "givenName": "%s", "familyName": "Berg", "email": "%s.berg@kunde.example",
                         "phone": "+49 721 151042-0", "mobile": "0170 1234567", "language": "de", "unitId": %s}""".formatted(name, name.toLowerCase(Locale.ROOT), place))
                .post("/tenants/{t}/contacts", acme.id())
                .then();
    }

    ValidatableResponse get(String token, UUID contact) {
        return as(token).get("/tenants/{t}/contacts/{k}", acme.id(), contact).then();
    }

    ValidatableResponse list(String token, String query) {
        return raw(token, query).then().statusCode(200);
    }

    Response raw(String token, String rest) {
        return as(token).get("/tenants/{t}/contacts" + rest, acme.id());
    }

    String export(String token, String query) {
        return raw(token, "/export" + query)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    /** The given names on each page of one contact. */
    List<List<String>> found(String token, String search) {
        var pages = new ArrayList<List<String>>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = as(token)
                    .queryParam("limit", 1)
                    .queryParam("q", search)
                    .queryParam("cursor", cursor)
                    .get("/tenants/{t}/contacts", acme.id())
                    .then()
                    .statusCode(200)
                    .extract();
            pages.add(page.path("items.givenName"));
            cursor = page.path("nextPageToken");
        }
        return pages;
    }

    ValidatableResponse patch(String token, UUID contact, int version, String body) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/tenants/{t}/contacts/{k}", acme.id(), contact)
                .then();
    }

    Response delete(String token, UUID contact) {
        return delete(token, contact, 0);
    }

    Response delete(String token, UUID contact, int version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .delete("/tenants/{t}/contacts/{k}", acme.id(), contact);
    }
}
