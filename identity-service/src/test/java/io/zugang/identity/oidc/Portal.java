package io.zugang.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.restassured.response.Response;
import io.zugang.platform.testing.Neighbours;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** The portal as a strict client: one authorization per object. */
public final class Portal {

    public static final String CALLBACK = "http://127.0.0.1:9999/callback";

    private final CodeVerifier verifier = new CodeVerifier();
    private final String state = UUID.randomUUID().toString();
    private final String nonce = UUID.randomUUID().toString();

    /** A complete authorization request. */
    public Map<String, String> request() {
        var request = new HashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", "portal");
        request.put("redirect_uri", CALLBACK);
        request.put("scope", "openid profile email offline_access");
        request.put("state", state);
        request.put("nonce", nonce);
        request.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        request.put("code_challenge_method", "S256");
        return request;
    }

    /** The same with some parameters changed. */
    public Map<String, String> request(Map<String, String> changed) {
        var request = request();
        request.putAll(changed);
        return request;
    }

    /** The same without a parameter. */
    public Map<String, String> requestWithout(String name) {
        var request = request();
        request.remove(name);
        return request;
    }

    /** Checks the redirect as RFC 9207 and OpenID Connect say, and gives the code. */
    public String codeOf(Response redirect) {
        var parameters = Browser.redirected(redirect);
        if (!redirect.header("Location").startsWith(CALLBACK + "?")
                || !state.equals(parameters.get("state"))
                || !Neighbours.issuer().equals(parameters.get("iss"))
                || !parameters.containsKey("code")) {
            throw new AssertionError("Not an answer to this request: " + redirect.header("Location"));
        }
        return parameters.get("code");
    }

    /** Signs a person in through the page and gives the code. */
    public String codeFor(Browser browser, Person person) {
        return codeOf(browser.signIn(browser.get("/authorize", request()), person));
    }

    /** The form that redeems a code. */
    public Map<String, String> redemption(String code) {
        var form = new HashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", CALLBACK);
        form.put("client_id", "portal");
        form.put("code_verifier", verifier.getValue());
        return form;
    }

    public Response redeem(String code) {
        return token(redemption(code));
    }

    public static Map<String, String> refreshment(String refreshToken) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", "portal");
    }

    public static Response token(Map<String, String> form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/token");
    }

    public static Response userInfo(String accessToken) {
        return given().auth().oauth2(accessToken).get("/userinfo");
    }

    /** Validates an ID token as a certified client would. */
    public IDTokenClaimsSet validated(String idToken) {
        try {
            var validator = new IDTokenValidator(
                    new Issuer(Neighbours.issuer()), new ClientID("portal"), JWSAlgorithm.RS256, keys());
            return validator.validate(SignedJWT.parse(idToken), new Nonce(nonce));
        } catch (Exception invalid) {
            throw new AssertionError(invalid);
        }
    }

    public static JWKSet keys() {
        try {
            return JWKSet.parse(given().get("/jwks").asString());
        } catch (ParseException invalid) {
            throw new AssertionError(invalid);
        }
    }

    public static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException invalid) {
            throw new AssertionError(invalid);
        }
    }
}
