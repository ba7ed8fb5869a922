package io.zugang.identity.identityprovider;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zugang.identity.IdentityFixtures;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.identity.oidc.Browser;
import io.zugang.identity.oidc.Person;
import io.zugang.identity.oidc.Portal;
import io.zugang.platform.testing.Json;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.RecordedRequest;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class IdentityProviderTest {

    private static final String PERMISSION = "sso-administration:access";
    private static final String SECRET = "kept-out-of-sight-4711";

    private Company acme;

    @BeforeEach
    void setUp() {
        acme = IdentityFixtures.company();
    }

    @Test
    @Proves("S5.59")
    void asksForANewSignInAfterTheGrantAndLetsThatIn() {
        var person = Person.inNewCompany();
        var old = tokenOf(person);
        var granted = Instant.now();

        try (var answering =
                Neighbours.on("POST", "/access/v1/evaluation", asked -> decision(asked, granted, person))) {
            assertThat(answering).isNotNull();
            list(old).then().statusCode(403).body("code", equalTo("reauthentication-required"));
            list(tokenOf(person)).then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void keepsAProviderAndNeverShowsItsSecret() {
        var created = create(acme, "Acme directory", "https://login.acme.example")
                .then()
                .statusCode(201);

        var provider = created.body("hasSecret", equalTo(true))
                .body("clientSecret", nullValue())
                .extract();
        var id = provider.<String>path("id");
        assertThat(provider.asString()).doesNotContain(SECRET);
        assertThat(provider.header("Location")).endsWith("/identity-providers/" + id);
        as(acme).get("/identity-providers/" + id).then().statusCode(200).header("ETag", provider.header("ETag"));
        assertThat(stored(id)).doesNotContain(SECRET);
    }

    @Test
    void changesWhatIsSaidAndKeepsTheRest() {
        var provider = create(acme, "Acme directory", "https://login.acme.example");

        change(provider, "\"0\"", "{\"enabled\":false}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("enabled", equalTo(false))
                .body("issuer", equalTo("https://login.acme.example"))
                .body("hasSecret", equalTo(true));
        change(provider, "\"0\"", "{\"enabled\":true}").then().statusCode(412);
    }

    @Test
    void deletesAProviderWithItsSecret() {
        var provider = create(acme, "Acme directory", "https://login.acme.example");
        var id = provider.<String>path("id");

        as(acme).header("If-Match", "\"0\"")
                .delete("/identity-providers/" + id)
                .then()
                .statusCode(204);

        as(acme).get("/identity-providers/" + id).then().statusCode(404);
        assertThat(stored(id)).isEmpty();
    }

    @Test
    void refusesANameThatTheCompanyUsesAlready() {
        create(acme, "Acme directory", "https://login.acme.example").then().statusCode(201);

        create(acme, "ACME Directory", "https://other.acme.example")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-provider-name-taken"));
        create(IdentityFixtures.company(), "Acme directory", "https://login.acme.example")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.acme.example",
                "login.acme.example",
                "https://",
                "https://user@login.acme.example",
                "https://login.acme.example?x=1",
                "https://login.acme.example#x",
                "https://login acme"
            })
    void refusesAnIssuerThatCannotBeOne(String issuer) {
        create(acme, "Acme directory", issuer).then().statusCode(422).body("errors.field", contains("issuer"));
        list(acme).then().body("items", empty());
    }

    @Test
    void keepsTheProvidersOfACompanyFromOthers() {
        var provider = create(acme, "Acme directory", "https://login.acme.example");
        var other = IdentityFixtures.company();
        var id = provider.<String>path("id");

        list(other).then().body("items", empty());
        as(other).get("/identity-providers?tenantId=" + acme.id()).then().body("items", empty());
        as(other).get("/identity-providers/" + id).then().statusCode(404);
        as(other)
                .header("If-Match", "\"0\"")
                .delete("/identity-providers/" + id)
                .then()
                .statusCode(404);
        as(other)
                .body(body(acme.id(), "Mine", "https://login.other.example"))
                .post("/identity-providers")
                .then()
                .statusCode(404);
        list(acme).then().body("items.name", contains("Acme directory"));
    }

    private static Reply decision(RecordedRequest asked, Instant granted, Person person) {
        var question = Json.read(asked.body());
        var signedIn = question.path("subject").path("properties").path("auth_time");
        boolean permit = question.path("action").path("name").asText().equals(PERMISSION)
                && signedIn.asDouble() * 1000 >= granted.toEpochMilli();
        return Reply.json(
                200, """
                {"decision":%s,"context":{"reason":"%s","reach":{"everything":false,"tenants":["%s"],"managedBy":[]}}}""".formatted(permit, permit ? "granted" : "reauthentication-required", person.tenantId()));
    }

    private static String tokenOf(Person person) {
        var portal = new Portal();
        return portal.redeem(portal.codeFor(new Browser(), person)).path("access_token");
    }

    private static Response list(String token) {
        return given().auth().oauth2(token).get("/identity-providers");
    }

    private static Response list(Company company) {
        return as(company).get("/identity-providers");
    }

    private static RequestSpecification as(Company company) {
        return given().auth().oauth2(company.token(PERMISSION)).contentType(ContentType.JSON);
    }

    private static Response create(Company company, String name, String issuer) {
        return as(company).body(body(company.id(), name, issuer)).post("/identity-providers");
    }

    private static String body(UUID tenantId, String name, String issuer) {
        return """
               {"tenantId":"%s","name":"%s","issuer":"%s","clientId":"zugang","clientSecret":"%s"}""".formatted(tenantId, name, issuer, SECRET);
    }

    private Response change(Response provider, String version, String body) {
        return as(acme).header("If-Match", version)
                .body(body)
                .patch("/identity-providers/" + provider.<String>path("id"));
    }

    /** The row as it is stored; empty if it is gone. */
    private static String stored(String id) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.prepareStatement(
                        "select p::text || encode(p.sealed_secret, 'escape') from identity_provider p where p.id = ?::uuid")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
