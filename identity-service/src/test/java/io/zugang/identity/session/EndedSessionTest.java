package io.zugang.identity.session;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.identity.oidc.Browser;
import io.zugang.identity.oidc.Person;
import io.zugang.identity.oidc.Portal;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class EndedSessionTest {

    @Test
    void refusesTheOldTokenAtEverySelfEndpointAfterSignOut() {
        var person = Person.inNewCompany();
        var session = signIn(person);
        var token = tokenOf(session);
        assertThat(given().auth().oauth2(token).get("/accounts/me").<String>path("id"))
                .isEqualTo(person.accountId().toString());
        assertThat(given().auth().oauth2(token).get("/accounts").statusCode()).isEqualTo(403);

        given().cookie(SessionCookie.NAME, session.cookie(SessionCookie.NAME)).delete("/sessions/current");

        var refused = given().auth().oauth2(token).get("/accounts/me");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.<String>path("code")).isEqualTo("unauthenticated");
        assertThat(given().auth().oauth2(token).get("/accounts").statusCode())
                .as("before any question about permissions")
                .isEqualTo(401);
        assertThat(current(session).statusCode()).isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(tokenOf(signIn(person)))
                        .get("/accounts/me")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesTheOldTokenOfAnAccountThatIsSignedOutEverywhere() {
        var person = Person.inNewCompany();
        var token = tokenOf(signIn(person));
        var admin = Tokens.account(UUID.randomUUID(), person.tenantId(), "account:write");

        given().auth()
                .oauth2(admin)
                .delete("/accounts/{id}/sessions", person.accountId())
                .then()
                .statusCode(204);

        assertThat(given().auth().oauth2(token).get("/accounts/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void endsASessionThatNobodyHasUsedForHours() {
        var person = Person.inNewCompany();
        var browser = new Browser();
        var portal = new Portal();
        var tokens = portal.redeem(portal.codeFor(browser, person));
        var idle = signIn(person);
        var token = tokenOf(idle);
        var used = signIn(person);

        person.sessionsIdleSince("now() - interval '7 hours 55 minutes'");
        assertThat(current(used).statusCode()).isEqualTo(200);
        person.sessionsIdleSince("last_used_at - interval '10 minutes'");

        assertThat(current(used).statusCode()).as("its use counts").isEqualTo(200);
        assertThat(current(idle).statusCode()).isEqualTo(401);
        assertThat(given().auth().oauth2(token).get("/accounts/me").statusCode())
                .isEqualTo(401);
        assertThat(Portal.token(Portal.refreshment(tokens.path("refresh_token")))
                        .<String>path("error"))
                .isEqualTo("invalid_grant");
        assertThat(Browser.redirected(browser.get("/authorize", portal.request(Map.of("prompt", "none")))))
                .containsEntry("error", "login_required");
        var admin = Tokens.account(UUID.randomUUID(), person.tenantId(), "account:read");
        assertThat(given().auth()
                        .oauth2(admin)
                        .get("/accounts/{id}/sessions", person.accountId())
                        .jsonPath()
                        .getList("id"))
                .containsExactly(used.<String>path("id"));
    }

    private static Response current(Response session) {
        return given().cookie(SessionCookie.NAME, session.cookie(SessionCookie.NAME))
                .get("/sessions/current");
    }

    private static Response signIn(Person person) {
        var answer = given().contentType(ContentType.JSON)
                .body("""
                        {"login": "%s", "password": "%s"}""".formatted(person.login(), Person.PASSWORD))
                .post("/sessions");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Instant.parse(answer.path("expiresAt"))).isAfter(Instant.now());
        return answer;
    }

    /** An access token of the portal in the browser that holds this session. */
    private static String tokenOf(Response session) {
        var browser = new Browser();
        browser.plant(SessionCookie.NAME, session.cookie(SessionCookie.NAME));
        var portal = new Portal();
        var code = portal.codeOf(browser.get("/authorize", portal.request()));
        return portal.redeem(code).path("access_token");
    }
}
