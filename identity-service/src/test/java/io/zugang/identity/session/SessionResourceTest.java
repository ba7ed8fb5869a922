package io.zugang.identity.session;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.identity.oidc.Browser;
import io.zugang.identity.oidc.Person;
import io.zugang.identity.oidc.Portal;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

@ServiceTest
class SessionResourceTest {

    @Test
    void startsASessionThatTheCookieCarries() {
        var person = Person.inNewCompany();

        var started = signIn(person.login().toUpperCase(Locale.ROOT), Person.PASSWORD, null);

        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(started.header("Location")).endsWith("/identity/sessions/current");
        assertThat(started.<String>path("accountId"))
                .isEqualTo(person.accountId().toString());
        assertThat(Instant.parse(started.path("expiresAt"))).isBetween(hours(9), hours(11));
        assertThat(started.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/identity");
        var current = given().cookie(SessionCookie.NAME, started.cookie(SessionCookie.NAME))
                .get("/sessions/current");
        assertThat(current.<String>path("id")).isEqualTo(started.path("id"));
        assertThat(given().get("/sessions/current").statusCode()).isEqualTo(401);
        assertThat(given().cookie(SessionCookie.NAME, "guessed")
                        .get("/sessions/current")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersWrongPasswordsAndUnknownLoginsAlike() {
        var wrong = signIn(Person.inNewCompany().login(), "not the password", null);
        var unknown = signIn("nobody-" + UUID.randomUUID() + "@company.example", "not the password", null);

        expectProblem(wrong, 401, "invalid-credentials");
        expectProblem(unknown, 401, "invalid-credentials");
        assertThat(wrong.jsonPath().getMap("").keySet())
                .isEqualTo(unknown.jsonPath().getMap("").keySet());
        assertThat(wrong.<String>path("detail")).isEqualTo(unknown.path("detail"));
    }

    /** Profiles are described like people, and are none. What keeps their kind is proven in access-service. */
    @Test
    @Proves("S2.21")
    void letsNobodySignInByTheNameOfAProfile() {
        Person.inNewCompany();

        for (var profile : List.of("portal-standard", "Portal standard", "track")) {
            expectProblem(signIn(profile, Person.PASSWORD, null), 401, "invalid-credentials");
        }
    }

    @Test
    void letsOnlyVerifiedAccountsContinue() {
        var person = Person.inNewCompany();
        person.with("required_actions = '{VERIFY_EMAIL}', email_verified = false");
        expectProblem(signIn(person, null), 403, "email-not-verified");

        person.with("required_actions = '{}', email_verified = true");
        var session = signIn(person, null);

        assertThat(session.statusCode()).isEqualTo(201);
        var browser = new Browser();
        browser.plant(SessionCookie.NAME, session.cookie(SessionCookie.NAME));
        var portal = new Portal();
        portal.codeOf(browser.get("/authorize", portal.request(Map.of("prompt", "none"))));
    }

    @Test
    @Proves("S1.53")
    void signsInToLinkedInstallationsOnly() {
        var person = Person.inNewCompany();
        var linked = Uuid7.next();
        var alsoLinked = Uuid7.next();
        person.linkTo(linked);
        person.linkTo(alsoLinked);

        assertThat(signIn(person, linked).statusCode()).isEqualTo(201);
        assertThat(signIn(person, alsoLinked).<String>path("installationId")).isEqualTo(alsoLinked.toString());
        expectProblem(signIn(person, Uuid7.next()), 403, "no-installation-link");
    }

    @Test
    void endsTheSessionAndItsTokensAtSignOut() {
        var person = Person.inNewCompany();
        var installation = Uuid7.next();
        person.linkTo(installation);
        var setUp = new Browser();
        var portal = new Portal();
        String accessToken = portal.redeem(portal.codeFor(setUp, person)).path("access_token");
        assertThat(Portal.userInfo(accessToken).statusCode()).isEqualTo(200);
        var cookie = setUp.cookie(SessionCookie.NAME);

        given().cookie(SessionCookie.NAME, cookie)
                .delete("/sessions/current")
                .then()
                .statusCode(204);

        assertThat(Portal.userInfo(accessToken).statusCode()).isEqualTo(401);
        assertThat(given().cookie(SessionCookie.NAME, cookie)
                        .get("/sessions/current")
                        .statusCode())
                .isEqualTo(401);
        assertThat(signIn(person, installation).statusCode()).isEqualTo(201);
    }

    @Test
    @Proves("S5.17")
    void endsSessionsAndTokensWhenTheAccountIsSwitchedOff() {
        var person = Person.inNewCompany();
        var browser = new Browser();
        var portal = new Portal();
        var tokens = portal.redeem(portal.codeFor(browser, person));
        var admin = Tokens.account(Uuid7.next(), person.tenantId(), "account:read", "account:write");
        var account = given().auth().oauth2(admin).get("/accounts/" + person.accountId());

        given().auth()
                .oauth2(admin)
                .header("If-Match", account.header("ETag"))
                .post("/accounts/" + person.accountId() + "/actions/disable")
                .then()
                .statusCode(lessThan(300));

        expectProblem(signIn(person, null), 403, "account-disabled");
        assertThat(Portal.userInfo(tokens.path("access_token")).statusCode()).isEqualTo(401);
        assertThat(Portal.token(Portal.refreshment(tokens.path("refresh_token")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Browser.redirected(browser.get("/authorize", portal.request(Map.of("prompt", "none")))))
                .containsEntry("error", "login_required");
    }

    @Test
    void refusesAccountsOutsideTheirDatesAndOfSleepingCompanies() {
        var person = Person.inNewCompany();
        person.with("valid_until = now() - interval '1 minute'");
        expectProblem(signIn(person, null), 403, "validity-expired");
        person.with("valid_until = null, valid_from = now() + interval '1 hour'");
        expectProblem(signIn(person, null), 403, "not-yet-valid");
        person.with("valid_from = null, required_actions = '{SET_PASSWORD}'");
        expectProblem(signIn(person, null), 403, "password-setup-required");
        expectProblem(signIn(Person.withoutPassword(person.tenantId()), null), 403, "password-setup-required");
    }

    @Test
    void letsNothingOutliveTheAccountsValidity() {
        var person = Person.inNewCompany();
        person.with("valid_until = now() + interval '2 minutes'");

        var session = signIn(person, null);
        var browser = new Browser();
        browser.plant(SessionCookie.NAME, session.cookie(SessionCookie.NAME));
        var portal = new Portal();
        var tokens = portal.redeem(portal.codeOf(browser.get("/authorize", portal.request())));

        var end = Instant.now().plus(Duration.ofMinutes(2).plusSeconds(5));
        assertThat(Instant.parse(session.path("expiresAt"))).isBefore(end);
        assertThat(Portal.claims(tokens.path("access_token")).getExpirationTime())
                .isBefore(end);
        assertThat(Portal.claims(tokens.path("id_token")).getExpirationTime()).isBefore(end);
        assertThat(tokens.<Integer>path("expires_in")).isLessThanOrEqualTo(120);
        person.with("valid_until = now() - interval '1 second'");
        assertThat(Portal.token(Portal.refreshment(tokens.path("refresh_token")))
                        .<String>path("error"))
                .isEqualTo("invalid_grant");
        assertThat(Portal.userInfo(tokens.path("access_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void handsOutAChangeTokenForAnInitialPassword() {
        var person = Person.inNewCompany();
        person.with("required_actions = '{CHANGE_PASSWORD}'");
        var refused = signIn(person, null);
        expectProblem(refused, 403, "password-change-required");
        String changeToken = refused.path("changeToken");

        expectProblem(change(changeToken, Person.PASSWORD), 422, "password-too-weak");
        assertThat(change(changeToken, "another eleven green bicycles").statusCode())
                .isEqualTo(204);

        expectProblem(change(changeToken, "yet another long password"), 410, "token-used");
        expectProblem(change("nonsense", "yet another long password"), 404, "token-unknown");
        expectProblem(signIn(person, null), 401, "invalid-credentials");
        assertThat(signIn(person.login(), "another eleven green bicycles", null).statusCode())
                .isEqualTo(201);
    }

    @Test
    void showsAndEndsTheSessionsOfAnAccountWithinReach() {
        var person = Person.inNewCompany();
        signIn(person, null);
        signIn(person, null);
        var admin = Tokens.account(Uuid7.next(), person.tenantId(), "account:read", "account:write");
        var stranger = Tokens.account(Uuid7.next(), Uuid7.next(), "account:read", "account:write");
        var path = "/accounts/" + person.accountId() + "/sessions";

        assertThat(given().auth().oauth2(stranger).get(path).statusCode()).isEqualTo(404);
        assertThat(given().auth().oauth2(stranger).delete(path).statusCode()).isEqualTo(404);
        assertThat(given().auth().oauth2(admin).get(path).jsonPath().getList(""))
                .hasSize(2);
        assertThat(given().auth().oauth2(admin).delete(path).statusCode()).isEqualTo(204);
        assertThat(given().auth().oauth2(admin).get(path).jsonPath().getList(""))
                .isEmpty();
    }

    @Test
    void tellsTheOtherServicesOfStartAndEnd() {
        var person = Person.inNewCompany();
        var before = feed("latest").<String>path("next");
        var session = signIn(person, null);
        given().cookie(SessionCookie.NAME, session.cookie(SessionCookie.NAME)).delete("/sessions/current");

        var events = Await.until(
                "both events",
                Duration.ofSeconds(10),
                () -> eventsOf(session.path("id"), before),
                found -> found.size() == 2);
        assertThat(events)
                .extracting(event -> event.get("type"))
                .containsExactly("identity.session.started.v1", "identity.session.ended.v1");
        assertThat(events.get(1).get("data").toString())
                .contains(person.accountId().toString(), "signed-out");
    }

    private static List<Map<String, Object>> eventsOf(String sessionId, String after) {
        List<Map<String, Object>> all = feed(after).jsonPath().getList("events");
        return all.stream()
                .filter(event -> sessionId.equals(event.get("subject")))
                .toList();
    }

    private static Response feed(String after) {
        return given().auth()
                .oauth2(Tokens.service("access-service", "event:read"))
                .queryParam("after", after)
                .queryParam("limit", "200")
                .get("/events");
    }

    private static Response change(String changeToken, String newPassword) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"changeToken": "%s", "newPassword": "%s"}""".formatted(changeToken, newPassword))
                .post("/password-changes");
    }

    private static Response signIn(Person person, @Nullable UUID installationId) {
        return signIn(person.login(), Person.PASSWORD, installationId);
    }

    private static Response signIn(String login, String password, @Nullable UUID installationId) {
        var installation = installationId == null ? "null" : "\"" + installationId + "\"";
        return given().contentType(ContentType.JSON)
                .body("""
                        {"login": "%s", "password": "%s", "installationId": %s}""".formatted(login, password, installation))
                .post("/sessions");
    }

    private static void expectProblem(Response answer, int status, String code) {
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.cookies()).doesNotContainKey(SessionCookie.NAME);
    }

    private static Instant hours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }
}
