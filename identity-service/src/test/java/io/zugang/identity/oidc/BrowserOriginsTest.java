package io.zugang.identity.oidc;

import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class BrowserOriginsTest {

    private static final String STRANGE = "https://relying-party.example";

    @Test
    void takesFormsOfAnyPortalAtTheAuthorizationEndpoint() {
        var portal = new Portal();

        given().header("Origin", STRANGE)
                .redirects()
                .follow(false)
                .formParams(portal.request())
                .post("/authorize")
                .then()
                .statusCode(303);
        given().header("Origin", STRANGE)
                .formParam("state", "x")
                .post("/end-session")
                .then()
                .statusCode(200);
    }

    @Test
    void signsPeopleInWhoseBrowserSendsAnOriginWithTheForm() {
        var person = Person.inNewCompany();
        var portal = new Portal();

        assertThat(portal.codeFor(new Browser(), person)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server", "/jwks"})
    void tellsScriptsOfAnyOriginWhatIsPublic(String path) {
        given().header("Origin", STRANGE)
                .get(path)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", (String) null);
    }

    @Test
    void redeemsCodesForScriptsOfAnyOrigin() {
        var portal = new Portal();
        var code = portal.codeFor(new Browser(), Person.inNewCompany());

        given().header("Origin", STRANGE)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/userinfo")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", "Authorization,Content-Type");
        var tokens = given().header("Origin", STRANGE)
                .formParams(portal.redemption(code))
                .post("/token");
        tokens.then().statusCode(200).header("Access-Control-Allow-Origin", "*");
        given().header("Origin", STRANGE)
                .auth()
                .oauth2(tokens.path("access_token"))
                .get("/userinfo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/sessions/current", "/introspect", "/token/../accounts"})
    void refusesScriptsOfStrangersAtTheRest(String path) {
        given().urlEncodingEnabled(false)
                .header("Origin", STRANGE)
                .get(path)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", (String) null);
    }
}
