package io.zugang.tenant.contact;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Contacts for whoever sees all of them. What others see: {@link ContactSightTest}. */
@ServiceTest
class ContactResourceTest {

    private static final String ANNA = """
            {"kind": "technical", "givenName": "Anna", "familyName": "Berg", "email": "Anna.Berg@kunde.example",
             "phone": "+49 721 151042-0", "mobile": "0170 1234567", "language": "de"}""";

    private Company acme;

    @BeforeEach
    void setUp() {
        acme = selfManaged();
    }

    @Test
    void keepsWhatIsSaidOfAContact() {
        var created = post(ANNA).then().statusCode(201).header("ETag", equalTo("\"0\""));
        var id = id(created);
        created.header("Location", endsWith("/tenants/" + acme.id() + "/contacts/" + id));

        get(id).then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("givenName", equalTo("Anna"))
                .body("familyName", equalTo("Berg"))
                .body("email", equalTo("Anna.Berg@kunde.example"))
                .body("phone", equalTo("+49 721 151042-0"))
                .body("mobile", equalTo("0170 1234567"))
                .body("language", equalTo("de"))
                .body("unitId", nullValue())
                .body("status", equalTo("ACTIVE"))
                .body("masked", empty());
    }

    @Test
    @Proves("S4.39")
    void takesTheKindsOfTheProviderOnly() {
        acme.request()
                .get("/contact-kinds")
                .then()
                .statusCode(200)
                .body("items.key", hasItems("general", "technical", "billing"));

        post(ANNA).then().statusCode(201).body("kind", equalTo("technical"));
        post(ANNA.replace("technical", "unheard-of"))
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("kind"));
        var id = id(post(ANNA).then());
        patch(id, 0, "{\"kind\": \"unheard-of\"}").then().statusCode(422).body("errors.field", contains("kind"));
    }

    @Test
    @Proves("S3.54")
    void changesAContactInTheStateThatWasReadOnly() {
        var id = id(post(ANNA).then());

        patch(id, 0, "{\"phone\": \"+49 30 1\", \"mobile\": \"\", \"status\": \"INACTIVE\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("phone", equalTo("+49 30 1"))
                .body("mobile", nullValue())
                .body("givenName", equalTo("Anna"))
                .body("status", equalTo("INACTIVE"));
        patch(id, 0, "{\"phone\": \"+49 30 2\"}").then().statusCode(412).body("code", equalTo("version-stale"));
        patch(id, 1, "{\"phone\": \"+49 30 1\"}").then().statusCode(200).header("ETag", equalTo("\"1\""));
        get(id).then().body("phone", equalTo("+49 30 1"));
    }

    @Test
    void letsOneOfTwoChangesAtTheSameMomentThrough() throws Exception {
        var id = id(post(ANNA).then());

        var answers = together(2, () -> patch(id, 0, "{\"givenName\": \"" + UUID.randomUUID() + "\"}"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    /** Names and addresses are not told: a feed knows no masks, and a hash of a phone number could be guessed. */
    @Test
    void tellsWhatBecomesOfAContactWithoutItsDetails() {
        var id = id(post(ANNA).then());
        patch(id, 0, "{\"email\": \"anna@neu.example\"}").then().statusCode(200);
        delete(id, 1).then().statusCode(204);
        get(id).then().statusCode(404);

        var version = 0;
        for (var fact : List.of("created", "updated", "deleted")) {
            assertThat(EventFeed.await(id, "tenant.contact." + fact + ".v1"))
                    .containsEntry("version", version++)
                    .containsEntry("kind", "technical")
                    .containsOnlyKeys("id", "tenantId", "kind", "unitId", "status", "version");
        }
        var entries = audited(id);
        entries.body("items.action", contains("contact.delete", "contact.update", "contact.create"));
        entries.body("items[1].changed", contains("email", "version"));
    }

    @Test
    void findsByPartsOfNamesAndAddressesPageByPage() {
        for (var name : List.of("Müller", "Muller", "Möller")) {
            post("{\"kind\": \"general\", \"givenName\": \"Anna\", \"familyName\": \"" + name + "\"}")
                    .then()
                    .statusCode(201);
        }
        post(ANNA).then().statusCode(201);

        assertThat(found("müll")).containsExactly("Müller");
        assertThat(found("ANNA")).containsExactly("Müller", "Muller", "Möller", "Berg");
        assertThat(found("anna ller")).containsExactly("Müller", "Muller", "Möller");
        assertThat(found("berg@kunde")).containsExactly("Berg");
        assertThat(found("anna kunde ller")).isEmpty();
        list("?q=" + "x".repeat(101)).then().statusCode(400).body("errors.field", contains("q"));
    }

    @Test
    void staysInsideTheCompany() {
        var partner = partner();
        var customer = customerOf(partner);
        var foreign = id(post(ANNA).then());

        partner.request().get("/tenants/{t}/contacts", acme.id()).then().statusCode(404);
        partner.request()
                .get("/tenants/{t}/contacts/{k}", partner.id(), foreign)
                .then()
                .statusCode(404);
        var id = id(partner.request()
                .body(ANNA)
                .post("/tenants/{t}/contacts", customer.id())
                .then()
                .statusCode(201));
        customer.request().get("/tenants/{t}/contacts", customer.id()).then().body("items.id", contains(id.toString()));
        partner.request()
                .get("/tenants/{t}/contacts?q=berg", customer.id())
                .then()
                .body("items.id", contains(id.toString()));
        list("").then().body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void refusesWhatNobodyCouldCallOrWriteTo() {
        for (var field : List.of(
                "\"familyName\": \" \"",
                "\"familyName\": \"\\u200b\"",
                "\"familyName\": null",
                "\"familyName\": \"a\\nb\"",
                "\"givenName\": \"" + "x".repeat(101) + "\"",
                "\"email\": \"nobody\"",
                "\"email\": \"a@b@c\"",
                "\"email\": \"a\\u0000@b\"",
                "\"phone\": \"****\"",
                "\"phone\": \"=1+1\"",
                "\"mobile\": \"+\"",
                "\"language\": \"Deutsch!\"")) {
            var name = field.substring(1, field.indexOf('"', 1));
            var rest = name.equals("familyName") ? "" : ", \"familyName\": \"Berg\"";
            post("{\"kind\": \"general\", " + field + rest + "}")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem(containsString(name)));
        }
        list("").then().body("items", empty());
    }

    private List<String> found(String search) {
        var names = new ArrayList<String>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = acme.request()
                    .queryParam("limit", 2)
                    .queryParam("q", search)
                    .queryParam("cursor", cursor)
                    .get("/tenants/{t}/contacts", acme.id())
                    .then()
                    .statusCode(200)
                    .extract();
            names.addAll(page.path("items.familyName"));
            cursor = page.path("nextPageToken");
        }
        return names;
    }

    private ValidatableResponse audited(UUID contact) {
        return acme.request()
                .get("/audit-entries?tenantId=" + acme.id() + "&targetId=" + contact)
                .then()
                .statusCode(200);
    }

    private Response post(String body) {
        return acme.request().body(body).post("/tenants/{t}/contacts", acme.id());
    }

    private Response list(String query) {
        return acme.request().get("/tenants/{t}/contacts" + query, acme.id());
    }

    private Response get(UUID contact) {
        return acme.request().get("/tenants/{t}/contacts/{k}", acme.id(), contact);
    }

    private Response patch(UUID contact, int version, String body) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/tenants/{t}/contacts/{k}", acme.id(), contact);
    }

    private Response delete(UUID contact, int version) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/tenants/{t}/contacts/{k}", acme.id(), contact);
    }
}
