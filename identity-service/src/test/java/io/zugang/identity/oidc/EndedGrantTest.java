package io.zugang.identity.oidc;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Tokens whose grant has ended, at this service's own endpoints and at introspection. */
@ServiceTest
class EndedGrantTest {

    private final Browser browser = new Browser();
    private Person person;
    private Application application;
    private final Map<String, String> wish = Map.of("scope", "openid offline_access zugang");

    @BeforeEach
    void prepare() {
        person = Person.inNewCompany();
        application = Application.registered(Application.confidentialBody()
                .replaceFirst("\\{", "{\"scopes\":[\"openid\",\"offline_access\",\"zugang\"],"));
    }

    @Test
    void areRefusedAtOnceWhenTheGrantIsRevoked() {
        var tokens = application.redeem(application.codeFor(browser, person, wish));
        var token = atThisService(tokens);
        assertThat(own(token).statusCode()).isEqualTo(200);

        application.at("/revoke", Map.of("token", tokens.path("refresh_token")));

        assertThat(own(token).statusCode()).isEqualTo(401);
    }

    @Test
    void areRefusedAtOnceWhenTheCodeComesBack() {
        var code = application.codeFor(browser, person, wish);
        var token = atThisService(application.redeem(code));
        assertThat(own(token).statusCode()).isEqualTo(200);

        application.redeem(code);

        assertThat(own(token).statusCode()).isEqualTo(401);
    }

    @Test
    void areRefusedAtOnceWhenThePersonSignsOut() {
        var tokens = application.redeem(application.codeFor(browser, person, wish));
        var token = atThisService(tokens);

        browser.get("/end-session", Map.of("id_token_hint", tokens.path("id_token")));

        assertThat(own(token).statusCode()).isEqualTo(401);
    }

    @Test
    void areRefusedAtOnceWhenTheAccountIsSwitchedOff() {
        var token = atThisService(application.redeem(application.codeFor(browser, person, wish)));

        person.with("enabled = false");

        assertThat(own(token).statusCode()).isEqualTo(401);
    }

    @Test
    void areToldAsInactive() {
        var tokens = application.redeem(application.codeFor(browser, person, wish));
        String access = tokens.path("access_token");
        String refresh = tokens.path("refresh_token");

        var active = introspect(application, access);
        assertThat(active.header("Cache-Control")).isEqualTo("no-store");
        assertThat(active.jsonPath().getMap(""))
                .containsEntry("active", true)
                .containsEntry("sub", person.accountId().toString())
                .containsEntry("client_id", application.clientId())
                .containsEntry("token_type", "Bearer")
                .containsKeys("exp", "iat", "iss", "aud", "scope");
        assertThat(introspect(application, refresh).<Boolean>path("active")).isTrue();
        assertThat(introspect(Application.confidential(), access).jsonPath().getMap(""))
                .containsOnly(Map.entry("active", false));
        assertThat(introspect(Application.confidential(), refresh).<Boolean>path("active"))
                .isFalse();

        application.at("/revoke", Map.of("token", access));

        assertThat(introspect(application, access).jsonPath().getMap("")).containsOnly(Map.entry("active", false));
        assertThat(introspect(application, refresh).<Boolean>path("active")).isFalse();
        assertThat(introspect(application, "nonsense").<Boolean>path("active")).isFalse();
    }

    @Test
    void areToldToClientsWithASecretOnly() {
        var anonymous = given().formParam("token", "x").post("/introspect");
        var byPublic = given().formParams("token", "x", "client_id", "portal").post("/introspect");

        for (var answer : new Response[] {anonymous, byPublic}) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.<String>path("error")).isEqualTo("invalid_client");
        }
    }

    @Test
    void areNoErrorToRevokeAgain() {
        String token =
                application.redeem(application.codeFor(browser, person, wish)).path("access_token");

        for (var unknown : new String[] {token, token, "nonsense", "eyJhbGciOiJub25lIn0.e30."}) {
            assertThat(application.at("/revoke", Map.of("token", unknown)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(application.at("/revoke", Map.of()).<String>path("error")).isEqualTo("invalid_request");
    }

    private static Response introspect(Application asking, String token) {
        return asking.at("/introspect", Map.of("token", token));
    }

    /** This service takes tokens of the test's issuer, so the same token, signed by that one. */
    private String atThisService(Response tokens) {
        var id = Portal.claims(tokens.path("access_token")).getJWTID();
        return Tokens.forged(person.accountId(), person.tenantId(), header -> {}, claims -> claims.put("jti", id));
    }

    private static Response own(String token) {
        return given().auth().oauth2(token).get("/accounts/me");
    }
}
