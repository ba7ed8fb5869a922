package io.zugang.identity.oidc;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class EndSessionTest {

    private static final String BYE = "http://127.0.0.1:9999/bye";

    private final Browser browser = new Browser();
    private final Portal portal = new Portal();

    @Test
    void signsOutAndReturnsToTheClientWithItsState() {
        var tokens = signedIn();

        var answer = browser.get(
                "/end-session",
                Map.of("id_token_hint", tokens.path("id_token"), "post_logout_redirect_uri", BYE, "state", "a b&c"));

        assertThat(answer.header("Location")).isEqualTo(BYE + "?state=a+b%26c");
        expectSignedOut(tokens);
    }

    @Test
    void signsOutWithoutAReturnAddress() {
        var tokens = signedIn();

        var answer = browser.post("/end-session", Map.of("id_token_hint", tokens.path("id_token")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("You are signed out");
        expectSignedOut(tokens);
    }

    @Test
    void refusesAddressesThatAreNotRegisteredAndHintsThatAreNotOurs() {
        var tokens = signedIn();

        String idToken = tokens.path("id_token");
        String accessToken = tokens.path("access_token");
        for (var wrong : List.of(
                Map.of("id_token_hint", idToken, "post_logout_redirect_uri", BYE + "/"),
                Map.of("id_token_hint", idToken, "post_logout_redirect_uri", "https://evil.example/"),
                Map.of("id_token_hint", idToken, "client_id", "sync-service"),
                Map.of("id_token_hint", accessToken, "post_logout_redirect_uri", BYE),
                Map.of("id_token_hint", "nonsense"))) {
            var answer = browser.get("/end-session", wrong);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.header("Location")).isNull();
        }
        assertThat(Portal.userInfo(tokens.path("access_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void asksWhenNothingShowsThatThePersonWantsIt() {
        var tokens = signedIn();

        var question = browser.get("/end-session", Map.of("post_logout_redirect_uri", "https://evil.example/"));
        assertThat(question.asString()).contains("Do you want to sign out?");
        assertThat(Portal.userInfo(tokens.path("access_token")).statusCode()).isEqualTo(200);
        var forged = given().redirects()
                .follow(false)
                .formParam("form_token", "guessed")
                .post("/sign-out");
        assertThat(forged.statusCode()).isEqualTo(403);

        assertThat(browser.submit(question, Map.of()).asString()).contains("You are signed out");
        expectSignedOut(tokens);
    }

    @Test
    void revokesAGrantByEitherToken() {
        for (var kind : new String[] {"access_token", "refresh_token"}) {
            var tokens = signedIn();

            var answer = given().formParam("client_id", "portal")
                    .formParam("token", tokens.<String>path(kind))
                    .post("/revoke");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Portal.userInfo(tokens.path("access_token")).statusCode())
                    .isEqualTo(401);
            assertThat(Portal.token(Portal.refreshment(tokens.path("refresh_token")))
                            .<String>path("error"))
                    .isEqualTo("invalid_grant");
        }
        assertThat(given().formParam("client_id", "portal")
                        .formParam("token", "nonsense")
                        .post("/revoke")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().formParam("token", "nonsense").post("/revoke").statusCode())
                .isEqualTo(401);
    }

    private Response signedIn() {
        var fresh = new Portal();
        var page = browser.get("/authorize", fresh.request(Map.of("prompt", "login")));
        return fresh.redeem(fresh.codeOf(browser.signIn(page, Person.inNewCompany())));
    }

    private void expectSignedOut(Response tokens) {
        assertThat(Portal.userInfo(tokens.path("access_token")).statusCode()).isEqualTo(401);
        assertThat(Portal.token(Portal.refreshment(tokens.path("refresh_token")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Browser.redirected(browser.get("/authorize", portal.request(Map.of("prompt", "none")))))
                .containsEntry("error", "login_required");
    }
}
