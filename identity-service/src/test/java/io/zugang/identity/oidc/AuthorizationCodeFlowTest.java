package io.zugang.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.ServiceTest;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class AuthorizationCodeFlowTest {

    private final Browser browser = new Browser();
    private final Portal portal = new Portal();

    @Test
    void signsInThroughThePageAndGivesTokensThatAStrictClientAccepts() throws ParseException {
        var person = Person.inNewCompany();

        var page = browser.get("/authorize", portal.request());
        assertThat(page.statusCode()).isEqualTo(200);
        var tokens = portal.redeem(portal.codeOf(browser.signIn(page, person)));

        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        assertThat(tokens.path("token_type").toString()).isEqualTo("Bearer");
        assertThat(tokens.path("scope").toString()).isEqualTo("email offline_access openid profile");
        String accessToken = tokens.path("access_token");
        var id = portal.validated(tokens.path("id_token"));
        assertThat(id.getSubject().getValue()).isEqualTo(person.accountId().toString());
        assertThat(id.getAuthenticationTime()).isNotNull();
        assertThat(id.getAMR()).extracting(amr -> amr.getValue()).containsExactly("pwd");
        assertThat(id.getAccessTokenHash())
                .isEqualTo(AccessTokenHash.compute(new BearerAccessToken(accessToken), JWSAlgorithm.RS256, null));
        assertThat(SignedJWT.parse(accessToken).getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = Portal.claims(accessToken);
        assertThat(claims.getIssuer()).isEqualTo(Neighbours.issuer());
        assertThat(claims.getAudience()).isEqualTo(List.of("zugang"));
        assertThat(claims.getSubject()).isEqualTo(person.accountId().toString());
        assertThat(claims.getClaims())
                .containsEntry("client_id", "portal")
                .containsEntry("subject_type", "account")
                .containsEntry("tenant_id", person.tenantId().toString())
                .containsEntry("sid", id.getSessionID().getValue())
                .containsKey("jti");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(600_000);
    }

    @Test
    void tellsClaimsByScope() {
        var person = Person.inNewCompany();
        String all = portal.redeem(portal.codeFor(browser, person)).path("access_token");
        var narrow = new Portal();
        String few = narrow.redeem(
                        narrow.codeOf(browser.get("/authorize", narrow.request(Map.of("scope", "openid nonsense")))))
                .path("access_token");

        assertThat(Portal.userInfo(all).jsonPath().getMap(""))
                .containsEntry("sub", person.accountId().toString())
                .containsEntry("name", "Jürgen Weiß")
                .containsEntry("given_name", "Jürgen")
                .containsEntry("family_name", "Weiß")
                .containsEntry("preferred_username", person.login())
                .containsEntry("locale", "de")
                .containsEntry("email", person.login())
                .containsKey("email_verified");
        assertThat(Portal.userInfo(few).jsonPath().getMap(""))
                .containsOnly(Map.entry("sub", person.accountId().toString()));
        assertThat(given().formParam("access_token", all).post("/userinfo").statusCode())
                .isEqualTo(200);
        assertThat(given().auth().oauth2(all).post("/userinfo").statusCode()).isEqualTo(200);
    }

    @Test
    void givesNoRefreshTokenUnlessAsked() {
        var code = portal.codeOf(browser.signIn(
                browser.get("/authorize", portal.request(Map.of("scope", "openid"))), Person.inNewCompany()));

        var tokens = portal.redeem(code);

        assertThat(tokens.jsonPath().getMap("")).containsKey("id_token").doesNotContainKey("refresh_token");
    }

    @Test
    void answersWithoutThePageWhileSomebodyIsSignedIn() {
        portal.codeFor(browser, Person.inNewCompany());

        var again = new Portal();
        again.codeOf(browser.get("/authorize", again.request()));
        var silent = new Portal();
        silent.codeOf(browser.get("/authorize", silent.request(Map.of("prompt", "none"))));
        var posted = new Portal();
        posted.codeOf(browser.post("/authorize", posted.request()));
        var unknownParameter = new Portal();
        unknownParameter.codeOf(browser.get("/authorize", unknownParameter.request(Map.of("extra", "foobar"))));
        var withoutNonce = new Portal();
        withoutNonce.codeOf(browser.get("/authorize", withoutNonce.requestWithout("nonce")));
    }

    @Test
    void refusesToAskWhenToldNotTo() {
        var answer = browser.get("/authorize", portal.request(Map.of("prompt", "none")));

        assertThat(Browser.redirected(answer))
                .containsEntry("error", "login_required")
                .containsEntry("iss", Neighbours.issuer())
                .containsKey("state");
    }

    @Test
    void asksAgainForPromptLoginAndForMaxAge() {
        var person = Person.inNewCompany();
        var first =
                portal.validated(portal.redeem(portal.codeFor(browser, person)).path("id_token"));

        for (var wish : List.of(Map.of("prompt", "login"), Map.of("max_age", "0"))) {
            var again = new Portal();
            var page = browser.get("/authorize", again.request(wish));
            assertThat(page.asString()).contains("name=\"password\"");
            var second = again.validated(
                    again.redeem(again.codeOf(browser.signIn(page, person))).path("id_token"));
            assertThat(second.getAuthenticationTime()).isAfterOrEqualTo(first.getAuthenticationTime());
            assertThat(second.getSessionID()).isEqualTo(first.getSessionID());
        }
        var later = new Portal();
        later.codeOf(browser.get("/authorize", later.request(Map.of("max_age", "10000"))));
    }

    @Test
    void answersForTheHintedPersonOnly() {
        var tenant = Person.inNewCompany();
        String hint = portal.redeem(portal.codeFor(browser, tenant)).path("id_token");

        var same = new Portal();
        same.codeOf(browser.get("/authorize", same.request(Map.of("prompt", "none", "id_token_hint", hint))));
        var elsewhere = new Browser();
        new Portal().codeFor(elsewhere, Person.in(tenant.tenantId()));
        var other = elsewhere.get("/authorize", new Portal().request(Map.of("prompt", "none", "id_token_hint", hint)));

        assertThat(Browser.redirected(other)).containsEntry("error", "login_required");
    }

    @Test
    void keepsAnExistingQueryOfTheRedirectUri() {
        var uri = "http://127.0.0.1:9999/other?tenant=a";

        var back = browser.signIn(
                browser.get("/authorize", portal.request(Map.of("redirect_uri", uri))), Person.inNewCompany());

        assertThat(back.header("Location")).startsWith(uri + "&");
    }
}
