package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.restassured.response.Response;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the Basic profile of the OpenID certification asks, by two confidential clients without PKCE. */
@ServiceTest
class BasicProviderTest {

    private final Browser browser = new Browser();
    private Application application;
    private Person person;

    @BeforeEach
    void prepare() {
        application = Application.confidential();
        person = Person.inNewCompany();
    }

    @Test
    void givesTokensToASecretInTheHeaderAndInTheForm() {
        var byHeader = application.redeem(application.codeFor(browser, person, Map.of("nonce", "n-1")));
        var byForm = application.byForm(application.redemption(
                Application.codeOf(browser.get("/authorize", application.request(Map.of("nonce", "n-2"))))));

        var first = application.validated(byHeader.path("id_token"), "n-1");
        var second = application.validated(byForm.path("id_token"), "n-2");
        assertThat(first.getSubject()).isEqualTo(second.getSubject());
        assertThat(first.getAccessTokenHash()).isNotNull();
        assertThat(first.getAuthenticationTime()).isNotNull();
        assertThat(byHeader.header("Cache-Control")).isEqualTo("no-store");
        assertThat(byHeader.header("Pragma")).isEqualTo("no-cache");
        assertThat(byHeader.jsonPath().getMap("")).doesNotContainKey("refresh_token");
    }

    @Test
    void leavesTheNonceOutWhenTheRequestHadNone() {
        var tokens = application.redeem(application.codeFor(browser, person, Map.of()));

        assertThat(Portal.claims(tokens.path("id_token")).getClaims()).doesNotContainKey("nonce");
        application.validated(tokens.path("id_token"), null);
    }

    @Test
    void holdsTheCodeToItsChallengeAndRefusesAVerifierForNone() {
        var verifier = new CodeVerifier();
        var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier);
        var pkce = Map.of("code_challenge", challenge.getValue(), "code_challenge_method", "S256");

        var bound = application.redemption(application.codeFor(browser, person, pkce));
        bound.put("code_verifier", verifier.getValue());
        assertThat(application.byHeader(bound).statusCode()).isEqualTo(200);
        var forgotten = Application.codeOf(browser.get("/authorize", application.request(pkce)));
        expect(application.redeem(forgotten), 400, "invalid_grant");
        var unbound = application.redemption(Application.codeOf(browser.get("/authorize", application.request())));
        unbound.put("code_verifier", verifier.getValue());
        expect(application.byHeader(unbound), 400, "invalid_grant");
        expectSentBack(Map.of("code_challenge", challenge.getValue()), "invalid_request");
    }

    @Test
    void holdsApplicationsToPkceWhereTheirAdministratorSaysSo() {
        var strict =
                Application.registered(Application.confidentialBody().replaceFirst("\\{", "{\"pkceRequired\":true,"));

        var answer = browser.get("/authorize", strict.request(Map.of("nonce", "n")));

        assertThat(Browser.redirected(answer)).containsEntry("error", "invalid_request");
    }

    @Test
    void refusesRequestsThatItCannotAnswerAndNamesItself() {
        var missing = application.request();
        missing.remove("response_type");
        assertThat(Browser.redirected(browser.get("/authorize", missing)))
                .containsEntry("error", "invalid_request")
                .containsEntry("state", "kept")
                .containsEntry("iss", Neighbours.issuer());
        expectSentBack(Map.of("response_type", "id_token"), "unsupported_response_type");
        expectSentBack(Map.of("scope", "email"), "invalid_scope");
        expectSentBack(Map.of("request", "e30.e30."), "request_not_supported");
        expectSentBack(Map.of("request_uri", "https://tickets.example/r"), "request_uri_not_supported");
        expectSentBack(Map.of("registration", "{}"), "registration_not_supported");
        expectSentBack(Map.of("prompt", "none"), "login_required");
        var elsewhere = browser.get("/authorize", application.request(Map.of("redirect_uri", "https://evil.example/")));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.header("Location")).isNull();
    }

    @Test
    void answersRequestsWhoseExtrasItIgnores() {
        application.codeFor(browser, person, Map.of());

        for (var extra : List.of(
                Map.of("extra", "foobar"),
                Map.of("display", "page"),
                Map.of("display", "popup"),
                Map.of("ui_locales", "se"),
                Map.of("claims_locales", "se de"),
                Map.of("acr_values", "1 2"),
                Map.of("login_hint", "somebody@else.example"),
                Map.of("scope", "phone address email profile openid"),
                Map.of("claims", "{\"userinfo\":{\"name\":{\"essential\":true},\"nickname\":null}}"),
                Map.of("max_age", "10000"))) {
            assertThat(Browser.redirected(browser.get("/authorize", application.request(extra))))
                    .as(extra.toString())
                    .containsKey("code");
        }
        Application.codeOf(browser.post("/authorize", application.request()));
        var withQuery = browser.get(
                "/authorize", application.request(Map.of("redirect_uri", Application.CALLBACK + "?tenant=a")));
        assertThat(withQuery.header("Location")).startsWith(Application.CALLBACK + "?tenant=a&");
    }

    @Test
    void grantsOnlyWhatTheApplicationMayHave() {
        var tokens = application.redeem(
                application.codeFor(browser, person, Map.of("scope", "openid phone zugang offline_access")));

        assertThat(tokens.<String>path("scope")).isEqualTo("offline_access openid");
        var claims = Portal.claims(tokens.path("access_token"));
        assertThat(claims.getAudience()).containsExactly(Neighbours.issuer());
        assertThat(Portal.userInfo(tokens.path("access_token")).statusCode()).isEqualTo(200);

        var trusted = Application.registered(
                Application.confidentialBody().replaceFirst("\\{", "{\"scopes\":[\"openid\",\"zugang\"],"));
        var code = Application.codeOf(browser.get("/authorize", trusted.request(Map.of("scope", "openid zugang"))));
        assertThat(Portal.claims(trusted.redeem(code).path("access_token")).getAudience())
                .containsExactly("zugang");
    }

    @Test
    void tellsTheSameAtTheUserInfoEndpointHoweverTheTokenComes() {
        String token = application
                .redeem(application.codeFor(browser, person, Map.of("scope", "openid email")))
                .path("access_token");

        var byGet = Portal.userInfo(token);
        var byPost = given().auth().oauth2(token).post("/userinfo");
        var byForm = given().formParam("access_token", token).post("/userinfo");

        assertThat(byGet.jsonPath().getMap(""))
                .containsOnlyKeys("sub", "email", "email_verified")
                .isEqualTo(byPost.jsonPath().getMap(""))
                .isEqualTo(byForm.jsonPath().getMap(""));
        assertThat(byGet.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void asksForThePasswordAgainWhenTheLastSignInIsTooOld() {
        var first = application.redeem(application.codeFor(browser, person, Map.of("max_age", "10000")));
        Person.sql("update sso_session set authenticated_at = authenticated_at - interval '5 seconds'"
                + " where account_id = '" + person.accountId() + "'");

        var page = browser.get("/authorize", application.request(Map.of("max_age", "1")));
        assertThat(page.statusCode()).isEqualTo(200);
        var second = application.redeem(Application.codeOf(browser.signIn(page, person)));

        var before = application.validated(first.path("id_token"), null);
        var after = application.validated(second.path("id_token"), null);
        assertThat(after.getAuthenticationTime()).isAfterOrEqualTo(before.getAuthenticationTime());
        assertThat(after.getSessionID()).isEqualTo(before.getSessionID());
    }

    @Test
    void leavesACodeAloneThatAnotherClientPresents() {
        var other = Application.confidential();
        var code = application.codeFor(browser, person, Map.of());

        expect(other.redeem(code), 400, "invalid_grant");

        assertThat(application.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void endsTheTokensOfACodeThatIsRedeemedTwice() {
        var code = application.codeFor(browser, person, Map.of("scope", "openid offline_access"));
        var first = application.redeem(code);

        expect(application.redeem(code), 400, "invalid_grant");

        assertThat(Portal.userInfo(first.path("access_token")).statusCode()).isEqualTo(401);
        expect(refreshed(first.path("refresh_token")), 400, "invalid_grant");
    }

    @Test
    void refreshesWithoutRepeatingTheNonce() {
        var first = application.redeem(
                application.codeFor(browser, person, Map.of("scope", "openid offline_access", "nonce", "n-1")));

        var second = refreshed(first.path("refresh_token"));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.<String>path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
        var before = Portal.claims(first.path("id_token"));
        var after = Portal.claims(second.path("id_token"));
        assertThat(after.getClaims()).doesNotContainKey("nonce");
        for (var same : List.of("iss", "sub", "aud", "auth_time", "sid")) {
            assertThat(after.getClaim(same)).as(same).isEqualTo(before.getClaim(same));
        }
        expect(Application.confidential().byHeader(refreshment(second.path("refresh_token"))), 400, "invalid_grant");
    }

    @Test
    void returnsAPublicApplicationToWhateverPortItListensOn() {
        var phone = phoneApp();
        var verifier = new CodeVerifier();
        var challenge =
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();

        for (var address : List.of("com.example.app:/callback", "http://127.0.0.1:49152/callback")) {
            var fresh = new Browser();
            var page = fresh.get(
                    "/authorize",
                    phone.request(Map.of(
                            "redirect_uri", address, "code_challenge", challenge, "code_challenge_method", "S256")));
            var back = fresh.signIn(page, person);
            assertThat(back.header("Location")).startsWith(address + "?");
            var form = phone.redemption(Application.codeOf(back));
            form.put("redirect_uri", address);
            form.put("code_verifier", verifier.getValue());
            assertThat(phone.byForm(form).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void returnsAPublicApplicationNowhereElseAndWantsItsVerifier() {
        var phone = phoneApp();

        for (var wrong : List.of(
                "http://127.0.0.1:49152/other", "http://localhost:49152/callback", "https://127.0.0.1:1/callback")) {
            assertThat(browser.get("/authorize", phone.request(Map.of("redirect_uri", wrong)))
                            .statusCode())
                    .isEqualTo(400);
        }
        expect(
                phone.byForm(Map.of("grant_type", "authorization_code", "code", "x", "redirect_uri", "y")),
                400,
                "invalid_request");
    }

    private static Application phoneApp() {
        return Application.registered("""
                {"name":"Phone app","type":"PUBLIC",
                 "redirectUris":["com.example.app:/callback","http://127.0.0.1/callback"]}""");
    }

    @Test
    void takesNoCharacterThatCannotBeStored() {
        var form = Map.of("grant_type", "refresh_token", "refresh_token", "a\0b");

        expect(application.byHeader(form), 400, "invalid_request");
        expect(new Application("a\0b", "c").byHeader(Map.of("grant_type", "refresh_token")), 401, "invalid_client");
        assertThat(browser.get("/authorize", application.request(Map.of("nonce", "a\0b")))
                        .statusCode())
                .isEqualTo(400);
    }

    private Response refreshed(String refreshToken) {
        return application.byHeader(refreshment(refreshToken));
    }

    private static Map<String, String> refreshment(String refreshToken) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
    }

    private void expectSentBack(Map<String, String> changed, String error) {
        var answer = browser.get("/authorize", application.request(changed));
        assertThat(answer.header("Location")).startsWith(Application.CALLBACK + "?");
        assertThat(Browser.redirected(answer)).containsEntry("error", error).containsEntry("state", "kept");
    }

    private static void expect(Response answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("error")).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
