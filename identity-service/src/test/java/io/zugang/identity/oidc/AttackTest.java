package io.zugang.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The attacks of RFC 9700, one test each. */
@ServiceTest
class AttackTest {

    private final Browser browser = new Browser();
    private final Portal portal = new Portal();

    @Test
    void sendsNobodyToARedirectUriThatIsNotRegisteredCharacterByCharacter() {
        for (var wrong : List.of(
                "http://127.0.0.1:9999/callback/",
                "http://127.0.0.1:9999/callback?x=1",
                "http://127.0.0.1:9999/callback/../evil",
                "http://127.0.0.1:9999/Callback",
                "http://127.0.0.1:9999.evil.example/callback",
                "http://127.0.0.1:9998/callback",
                "http://user@127.0.0.1:9999/callback",
                "https://evil.example/",
                "javascript:alert(1)")) {
            expectErrorPage(browser.get("/authorize", portal.request(Map.of("redirect_uri", wrong))));
        }
        expectErrorPage(browser.get("/authorize", portal.requestWithout("redirect_uri")));
        expectErrorPage(browser.get("/authorize", portal.request(Map.of("client_id", "stranger"))));
        expectErrorPage(browser.get("/authorize", portal.request(Map.of("client_id", "sync-service"))));
        expectErrorPage(browser.get(
                "/authorize",
                Map.of("client_id", "portal", "redirect_uri", List.of(Portal.CALLBACK, "https://evil.example/"))));
    }

    @Test
    void startsNoFlowWithoutPkceS256() {
        expectError(portal.requestWithout("code_challenge"), "invalid_request");
        expectError(portal.requestWithout("code_challenge_method"), "invalid_request");
        expectError(portal.request(Map.of("code_challenge_method", "plain")), "invalid_request");
        expectError(portal.request(Map.of("code_challenge", "short")), "invalid_request");
    }

    @Test
    void redeemsNoCodeWithoutTheVerifierOfItsChallenge() {
        var form = portal.redemption(portal.codeFor(browser, Person.inNewCompany()));

        var missing = Map.copyOf(without(form, "code_verifier"));
        expectTokenError(Portal.token(missing), 400, "invalid_request");
        form.put("code_verifier", "a".repeat(43));
        expectTokenError(Portal.token(form), 400, "invalid_grant");
    }

    @Test
    void endsTheTokensOfACodeThatIsRedeemedTwice() {
        var code = portal.codeFor(browser, Person.inNewCompany());
        var first = portal.redeem(code);
        assertThat(Portal.userInfo(first.path("access_token")).statusCode()).isEqualTo(200);

        expectTokenError(portal.redeem(code), 400, "invalid_grant");

        assertThat(Portal.userInfo(first.path("access_token")).statusCode()).isEqualTo(401);
        expectTokenError(Portal.token(Portal.refreshment(first.path("refresh_token"))), 400, "invalid_grant");
    }

    @Test
    void redeemsACodeOnceHoweverManyTryAtTheSameTime() {
        var code = portal.codeFor(browser, Person.inNewCompany());

        var tries = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 12; i++) {
            tries.add(CompletableFuture.supplyAsync(() -> portal.redeem(code).statusCode()));
        }

        var statuses = tries.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnly(200, 400).containsOnlyOnce(200);
    }

    @Test
    void redeemsACodeOnlyForItsClientAndItsRedirectUri() {
        var code = portal.codeFor(browser, Person.inNewCompany());
        var byOther = without(portal.redemption(code), "client_id");

        var stolen = given().auth()
                .preemptive()
                .basic("sync-service", "only-for-tests-sync-service-0123456789")
                .formParams(byOther)
                .post("/token");
        expectTokenError(stolen, 400, "unauthorized_client");
        var elsewhere = portal.redemption(code);
        elsewhere.put("redirect_uri", "http://127.0.0.1:9999/other?tenant=a");
        expectTokenError(Portal.token(elsewhere), 400, "invalid_grant");
        expectTokenError(portal.redeem(code), 400, "invalid_grant");
    }

    @Test
    void rotatesRefreshTokensAndEndsTheGrantWhenAnOldOneComesBack() {
        var first = portal.redeem(portal.codeFor(browser, Person.inNewCompany()));
        String one = first.path("refresh_token");
        String two = refreshed(one);

        assertThat(refreshed(one)).as("two tabs get the same successor").isEqualTo(two);
        String three = refreshed(two);
        expectTokenError(Portal.token(Portal.refreshment(one)), 400, "invalid_grant");

        expectTokenError(Portal.token(Portal.refreshment(three)), 400, "invalid_grant");
        assertThat(Portal.userInfo(first.path("access_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void givesNoMoreScopeAtARefreshThanWasGranted() {
        var code = portal.codeOf(browser.signIn(
                browser.get("/authorize", portal.request(Map.of("scope", "openid offline_access"))),
                Person.inNewCompany()));
        String refreshToken = portal.redeem(code).path("refresh_token");

        var more = new HashMap<>(Portal.refreshment(refreshToken));
        more.put("scope", "openid email");
        expectTokenError(Portal.token(more), 400, "invalid_scope");
        more.put("scope", "openid");
        var onlyOpenId = Portal.token(more);
        assertThat(onlyOpenId.<String>path("scope")).isEqualTo("openid");
        more.put("refresh_token", onlyOpenId.path("refresh_token"));
        more.put("scope", "offline_access");
        var withoutOpenId = Portal.token(more);
        assertThat(withoutOpenId.<String>path("scope")).isEqualTo("offline_access");
        assertThat(withoutOpenId.<String>path("id_token")).isNull();
    }

    @Test
    void refusesTokensThatItDidNotSignWithItsKeyAndAlgorithm() throws JOSEException, ParseException {
        String good =
                portal.redeem(portal.codeFor(browser, Person.inNewCompany())).path("access_token");
        var claims = Portal.claims(good);
        var confused = signedWithThePublicKeyAsSecret(
                claims, SignedJWT.parse(good).getHeader().getKeyID());
        var parts = good.split("\\.", -1);
        var changed = parts[0] + "."
                + encoded(new JWTClaimsSet.Builder(claims)
                        .subject("somebody")
                        .build()
                        .toString()) + "." + parts[2];

        assertThat(Portal.userInfo(good).statusCode()).isEqualTo(200);
        for (var bad : List.of(
                new PlainJWT(claims).serialize(),
                confused.serialize(),
                changed,
                parts[0] + "." + parts[1] + ".",
                "nonsense")) {
            var answer = Portal.userInfo(bad);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        }
    }

    private static SignedJWT signedWithThePublicKeyAsSecret(JWTClaimsSet claims, String kid) throws JOSEException {
        var publicKey =
                Portal.keys().getKeyByKeyId(kid).toRSAKey().toRSAPublicKey().getEncoded();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(kid)
                .type(TokenIssuer.ACCESS_TOKEN)
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new MACSigner(publicKey));
        return token;
    }

    @Test
    void takesAnIdTokenForNoAccessToken() {
        String idToken =
                portal.redeem(portal.codeFor(browser, Person.inNewCompany())).path("id_token");

        assertThat(Portal.userInfo(idToken).statusCode()).isEqualTo(401);
    }

    @Test
    void namesItselfInEveryAnswerAgainstMixUp() {
        var error = Browser.redirected(browser.get("/authorize", portal.request(Map.of("response_type", "token"))));
        assertThat(error).containsEntry("error", "unsupported_response_type").containsEntry("iss", Neighbours.issuer());
        portal.codeFor(browser, Person.inNewCompany());
    }

    @Test
    void refusesWhatTheMetadataDoNotOffer() {
        expectError(portal.request(Map.of("response_mode", "fragment")), "invalid_request");
        expectError(portal.request(Map.of("response_type", "code id_token")), "unsupported_response_type");
        expectError(portal.request(Map.of("request", "eyJhbGciOiJub25lIn0.e30.")), "request_not_supported");
        expectError(portal.request(Map.of("request_uri", "https://evil.example/r")), "request_uri_not_supported");
        expectError(portal.request(Map.of("scope", "email")), "invalid_scope");
        expectError(portal.request(Map.of("prompt", "none login")), "invalid_request");
        expectError(portal.request(Map.of("max_age", "-1")), "invalid_request");
        expectError(portal.request(Map.of("id_token_hint", "nonsense")), "invalid_request");
        expectTokenError(
                Portal.token(Map.of("grant_type", "password", "client_id", "portal", "username", "x", "password", "y")),
                400,
                "unsupported_grant_type");
    }

    @Test
    void refusesASealedFlowThatWasChanged() {
        var page = browser.get("/authorize", portal.request());
        var flow = Browser.hidden(page).get("flow");

        expectErrorPage(browser.get(
                "/authorize/continue", Map.of("flow", flow.substring(0, flow.length() - 2) + "AA")));
        expectErrorPage(browser.get("/authorize/continue"));
        expectErrorPage(browser.get("/authorize/continue", Map.of("flow", "99999999999999999999")));
        assertThat(browser.get("/sign-in", Map.of("flow", "99999999999999999999"))
                        .statusCode())
                .isEqualTo(200);
    }

    private void expectErrorPage(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.contentType()).startsWith("text/html");
    }

    private void expectError(Map<String, String> request, String error) {
        var answer = browser.get("/authorize", request);
        assertThat(answer.header("Location")).startsWith(Portal.CALLBACK + "?");
        assertThat(Browser.redirected(answer))
                .containsEntry("error", error)
                .containsEntry("state", request.get("state"))
                .doesNotContainKey("code");
    }

    private static void expectTokenError(Response answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.<String>path("error")).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static String refreshed(String refreshToken) {
        var answer = Portal.token(Portal.refreshment(refreshToken));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.path("refresh_token");
    }

    private static Map<String, String> without(Map<String, String> form, String name) {
        var less = new HashMap<>(form);
        less.remove(name);
        return less;
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
