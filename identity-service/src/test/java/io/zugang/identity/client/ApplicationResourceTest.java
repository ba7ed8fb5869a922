package io.zugang.identity.client;

import io.restassured.response.Response;
import io.zugang.identity.oidc.Application;
import io.zugang.identity.oidc.Browser;
import io.zugang.identity.oidc.Person;
import io.zugang.identity.oidc.Portal;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.oidc.Application.asAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class ApplicationResourceTest {

    @Test
    void showsTheSecretOnceAndKeepsOnlyItsHash() throws SQLException {
        var created = register(Application.confidentialBody());
        String clientId = created.path("clientId");
        String secret = created.path("clientSecret");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/applications/" + clientId);
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        assertThat(secret).hasSize(43);
        asAdministrator()
                .get("/applications/" + clientId)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("clientSecret", nullValue())
                .body("type", equalTo("CONFIDENTIAL"))
                .body("scopes", contains("openid", "profile", "email", "offline_access"))
                .body("pkceRequired", equalTo(false));
        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select c::text from oauth_client c where client_id = '" + clientId + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(secret);
        }
    }

    @Test
    void endsTheFormerSecretWhenItIsRotated() {
        var application = Application.confidential();
        var code = application.codeFor(new Browser(), Person.inNewCompany(), Map.of());

        String fresh = asAdministrator()
                .post("/applications/" + application.clientId() + "/actions/rotate-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("clientSecret");

        assertThat(application.redeem(code).<String>path("error")).isEqualTo("invalid_client");
        var renewed = new Application(application.clientId(), fresh);
        assertThat(renewed.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void givesAPublicApplicationNoSecretAndAlwaysPkce() {
        var created = register(publicBody("http://127.0.0.1/callback"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.<Boolean>path("pkceRequired")).isTrue();
        assertThat(created.jsonPath().getMap("")).doesNotContainKey("clientSecret");
        asAdministrator()
                .post("/applications/" + created.path("clientId") + "/actions/rotate-secret")
                .then()
                .statusCode(409);
        register(publicBody("com.example.app:/callback").replace("}", ",\"pkceRequired\":false}"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("pkceRequired"));
    }

    @Test
    void takesOnlyAddressesThatNobodyElseCanAnswerAt() {
        for (var wrong : List.of(
                "http://tickets.example/callback",
                "http://localhost.evil.example/callback",
                "https://tickets.example/callback#part",
                "https://user@tickets.example/callback",
                "https:///callback",
                "com.example.app:/callback",
                "javascript:alert(1)",
                "/callback",
                "not an address")) {
            register(Application.confidentialBody().replace(Application.CALLBACK + "\"", wrong + "\""))
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("redirectUris"));
        }
        register(Application.confidentialBody().replace(Application.CALLBACK + "\"", "http://localhost:8080/login\""))
                .then()
                .statusCode(201);
        register(Application.confidentialBody().replace(Application.BYE, "http://tickets.example/bye"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("postLogoutRedirectUris"));
        register(publicBody("myapp:/callback")).then().statusCode(422);
        register(publicBody("com.example.app:/callback")).then().statusCode(201);
    }

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        var application = Application.confidential();
        var path = "/applications/" + application.clientId();

        asAdministrator()
                .header("If-Match", "\"0\"")
                .body("{\"redirectUris\":[\"https://new.example/callback\"],\"scopes\":[\"openid\",\"zugang\"]}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Ticket desk"))
                .body("redirectUris", contains("https://new.example/callback"))
                .body("scopes", contains("openid", "zugang"))
                .body("postLogoutRedirectUris", contains(Application.BYE));

        assertThat(new Browser().get("/authorize", application.request()).statusCode())
                .isEqualTo(400);
        asAdministrator()
                .header("If-Match", "\"1\"")
                .body("{\"scopes\":[\"openid\",\"everything\"]}")
                .patch(path)
                .then()
                .statusCode(422);
    }

    @Test
    void endsWhatWasGrantedWhenAnApplicationIsRemoved() {
        var application = Application.confidential();
        String accessToken = application
                .redeem(application.codeFor(new Browser(), Person.inNewCompany(), Map.of()))
                .path("access_token");
        assertThat(Portal.userInfo(accessToken).statusCode()).isEqualTo(200);

        asAdministrator()
                .header("If-Match", "\"0\"")
                .delete("/applications/" + application.clientId())
                .then()
                .statusCode(204);

        assertThat(Portal.userInfo(accessToken).statusCode()).isEqualTo(401);
        assertThat(new Browser().get("/authorize", application.request()).statusCode())
                .isEqualTo(400);
        asAdministrator().get("/applications/" + application.clientId()).then().statusCode(404);
    }

    @Test
    void isForTheProvidersAdministratorsOnly() {
        Application.confidential();
        var elsewhere = Tokens.account(Uuid7.next(), Uuid7.next(), "application:read", "application:write");

        asAdministrator()
                .get("/applications?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].clientSecret", nullValue())
                .body("items[0].clientId", not(equalTo("portal")));
        given().auth()
                .oauth2(elsewhere)
                .get("/applications")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().auth()
                .oauth2(elsewhere)
                .contentType("application/json")
                .body(Application.confidentialBody())
                .post("/applications")
                .then()
                .statusCode(403);
        asAdministrator().get("/applications/portal").then().statusCode(404);
    }

    private static Response register(String body) {
        return asAdministrator().body(body).post("/applications");
    }

    private static String publicBody(String redirectUri) {
        return "{\"name\":\"Phone app\",\"type\":\"PUBLIC\",\"redirectUris\":[\"%s\"]}".formatted(redirectUri);
    }
}
