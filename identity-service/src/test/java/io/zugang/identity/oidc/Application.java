package io.zugang.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Tokens;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;

/** An application as the provider's administrator registered it, and as it behaves: no PKCE, a secret. */
public record Application(String clientId, @Nullable String secret) {

    public static final String CALLBACK = "https://tickets.example/callback";
    public static final String BYE = "https://tickets.example/bye";

    /** A confidential one. */
    public static Application confidential() {
        return registered(confidentialBody());
    }

    public static String confidentialBody() {
        return """
                {"name":"Ticket desk","type":"CONFIDENTIAL","redirectUris":["%s","%s?tenant=a"],
                 "postLogoutRedirectUris":["%s"]}
                """.formatted(CALLBACK, CALLBACK, BYE);
    }

    /** Any. */
    public static Application registered(String body) {
        var answer = asAdministrator()
                .body(body)
                .post("/applications")
                .then()
                .statusCode(201)
                .extract();
        return new Application(answer.path("clientId"), answer.path("clientSecret"));
    }

    /** A request by an administrator of the provider. */
    public static RequestSpecification asAdministrator() {
        var permissions = new String[] {"application:read", "application:write"};
        return given().auth()
                .oauth2(Tokens.withReach(Uuid7.next(), Uuid7.next(), Reach.EVERYTHING, permissions))
                .contentType(ContentType.JSON);
    }

    public Map<String, String> request(Map<String, String> changed) {
        var request = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", clientId,
                "redirect_uri", CALLBACK,
                "scope", "openid",
                "state", "kept"));
        request.putAll(changed);
        return request;
    }

    public Map<String, String> request() {
        return request(Map.of());
    }

    /** Signs a person in through the page, with these parameters changed, and gives the code. */
    public String codeFor(Browser browser, Person person, Map<String, String> changed) {
        return codeOf(browser.signIn(browser.get("/authorize", request(changed)), person));
    }

    public static String codeOf(Response redirect) {
        var code = Browser.redirected(redirect).get("code");
        if (code == null) {
            throw new AssertionError("No code: " + redirect.header("Location"));
        }
        return code;
    }

    public Map<String, String> redemption(String code) {
        return new HashMap<>(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK));
    }

    /** With {@code client_secret_basic}. */
    public Response redeem(String code) {
        return byHeader(redemption(code));
    }

    public Response byHeader(Map<String, String> form) {
        return at("/token", form);
    }

    public Response at(String path, Map<String, String> form) {
        return given().auth()
                .preemptive()
                .basic(clientId, String.valueOf(secret))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    /** With {@code client_secret_post}. */
    public Response byForm(Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("client_id", clientId);
        if (secret != null) {
            all.put("client_secret", secret);
        }
        return Portal.token(all);
    }

    public IDTokenClaimsSet validated(String idToken, @Nullable String nonce) {
        try {
            var validator = new IDTokenValidator(
                    new Issuer(Neighbours.issuer()), new ClientID(clientId), JWSAlgorithm.RS256, Portal.keys());
            return validator.validate(SignedJWT.parse(idToken), nonce == null ? null : new Nonce(nonce));
        } catch (Exception invalid) {
            throw new AssertionError(invalid);
        }
    }
}
