package io.zugang.sample;

import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.zugang.sample.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@SampleTest
class HostileTokenTest {

    private final Given acme = new Given();

    @Test
    void acceptsTheUnchangedToken() {
        as(forged(header -> {}, claims -> {})).get("/notes").then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void refusesTokensWith(String what, Consumer<Map<String, Object>> change) {
        refused(forged(header -> {}, change));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claims("another audience", claims -> claims.put("aud", "portal")),
                claims("no audience", claims -> claims.remove("aud")),
                claims("a foreign issuer", claims -> claims.put("iss", "https://issuer.example")),
                claims("no issuer", claims -> claims.remove("iss")),
                claims(
                        "an expiry in the past",
                        claims -> claims.put("exp", Instant.now().getEpochSecond() - 60)),
                claims("no expiry", claims -> claims.remove("exp")),
                claims("no subject", claims -> claims.remove("sub")),
                claims("a subject that is no account id", claims -> claims.put("sub", "admin")),
                claims("a tenant that is no id", claims -> claims.put("tenant_id", "*")),
                claims("an account without a tenant", claims -> claims.remove("tenant_id")),
                claims("an unknown kind of subject", claims -> claims.put("subject_type", "robot")),
                claims("no kind of subject", claims -> claims.remove("subject_type")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "../../../../dev/null",
                "http://169.254.169.254/latest/meta-data/",
                "' or '1'='1",
                "\u0000\r\nX-Injected: yes",
            })
    void refusesKeyIdsThatTheIssuerDoesNotHave(String keyId) {
        refused(forged(header -> header.put("kid", keyId), claims -> {}));
    }

    @Test
    void refusesKeyIdsOfAbsurdLength() {
        refused(forged(header -> header.put("kid", "k".repeat(6_000)), claims -> {}));
    }

    @Test
    void refusesKeysThatTheTokenBringsAlong() {
        refused(forged(
                header -> {
                    header.put("kid", "mine");
                    header.put("jku", "https://attacker.example/jwks");
                    header.put("x5u", "https://attacker.example/certificate");
                },
                claims -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "logout+jwt", "at+JWT ", ""})
    void refusesTokensOfAnotherType(String type) {
        refused(forged(header -> header.put("typ", type), claims -> {}));
    }

    @Test
    void refusesTokensWithoutAType() {
        refused(forged(header -> header.remove("typ"), claims -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS512", "ES256", "none"})
    void refusesAnotherAlgorithmInTheHeader(String algorithm) {
        refused(forged(header -> header.put("alg", algorithm), claims -> {}));
    }

    @Test
    void refusesUnsignedTokens() {
        refused(Tokens.unsigned(acme.account, acme.tenant));
    }

    @Test
    void refusesTokensSignedByAStranger() {
        refused(Tokens.signedByStranger(acme.account, acme.tenant));
    }

    @Test
    void refusesTokensChangedAfterSigning() {
        var parts = acme.token("note:read").split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(acme.tenant.toString(), UUID.randomUUID().toString());
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        refused(parts[0] + "." + changed + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.b.c", "e30.e30.", "....", "eyJhbGciOiJSUzI1NiJ9"})
    void refusesGarbage(String token) {
        refused(token);
    }

    @Test
    void saysSoWhenTheIssuersKeysCannotBeFetched() {
        as(acme.token("note:read")).get("/notes").then().statusCode(200);

        Neighbours.down("identity-service").during(() -> {
            as(forged(header -> header.put("kid", "brand-new"), claims -> {}))
                    .get("/notes")
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("dependency-unavailable"));
            as(acme.token("note:read")).get("/notes").then().statusCode(200);
        });
    }

    @Test
    void takesNoOtherSchemeThanBearer() {
        given().header("Authorization", "Basic YWRtaW46YWRtaW4=")
                .get("/notes")
                .then()
                .statusCode(401);
    }

    private static void refused(String token) {
        as(token)
                .get("/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("code", equalTo("unauthenticated"))
                .body("detail", not(containsString("JWK")));
    }

    private String forged(Consumer<Map<String, Object>> header, Consumer<Map<String, Object>> claims) {
        return Tokens.forged(acme.account, acme.tenant, header, claims);
    }

    private static Arguments claims(String what, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, change);
    }
}
