package io.zugang.identity.oidc;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ClientCredentialsTest {

    private static final String SECRET = "only-for-tests-sync-service-0123456789";

    @Test
    void givesAServiceATokenForItself() throws Exception {
        var answer = byHeader("sync-service", SECRET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("")).containsOnlyKeys("access_token", "token_type", "expires_in", "scope");
        var token = SignedJWT.parse(answer.path("access_token"));
        var key = Portal.keys().getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("sync-service");
        assertThat(claims.getAudience()).isEqualTo(List.of("zugang"));
        assertThat(claims.getClaims())
                .containsEntry("client_id", "sync-service")
                .containsEntry("subject_type", "service")
                .doesNotContainKeys("tenant_id", "sid");
    }

    @Test
    void grantsTheScopeOfClientsAndNoOther() {
        var asked = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "sync-service",
                "client_secret",
                SECRET,
                "scope",
                "zugang");
        var other = new HashMap<>(asked);
        other.put("scope", "zugang openid");

        var answer = Portal.token(asked);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("scope")).isEqualTo("zugang");
        assertThat(Portal.claims(answer.path("access_token")).getClaim("scope")).isEqualTo("zugang");
        expect(Portal.token(other), 400, "invalid_scope");
    }

    @Test
    void takesTheSecretInTheFormToo() {
        var answer = Portal.token(
                Map.of("grant_type", "client_credentials", "client_id", "sync-service", "client_secret", SECRET));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWrongSecretsUnknownClientsAndClientsWithoutASecretAlike() {
        for (var answer : List.of(
                byHeader("sync-service", "wrong"),
                byHeader("stranger", SECRET),
                byHeader("portal", ""),
                byHeader("portal", SECRET),
                byHeader("access-service", "not-configured-here"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.<String>path("error")).isEqualTo("invalid_client");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        }
        expect(
                Portal.token(Map.of("grant_type", "client_credentials", "client_id", "sync-service")),
                401,
                "invalid_client");
        expect(Portal.token(Map.of("grant_type", "client_credentials")), 401, "invalid_client");
        expect(
                Portal.token(Map.of("grant_type", "client_credentials", "client_id", "portal")),
                400,
                "unauthorized_client");
    }

    @Test
    void refusesTwoWaysToAuthenticateAtOnceAndRepeatedParameters() {
        var both = given().auth()
                .preemptive()
                .basic("sync-service", SECRET)
                .formParam("grant_type", "client_credentials")
                .formParam("client_secret", SECRET)
                .post("/token");
        expect(both, 400, "invalid_request");
        var repeated = given().formParam("grant_type", "client_credentials", "client_credentials")
                .formParam("client_id", "sync-service")
                .formParam("client_secret", SECRET)
                .post("/token");
        expect(repeated, 400, "invalid_request");
    }

    @Test
    @Proves("S5.2")
    void givesAMachineATokenBySecretAndNeverAPage() {
        var tenantId = Uuid7.next();
        var installationId = Uuid7.next();
        var clientId = "installation-" + installationId;
        provision(clientId, tenantId, installationId);
        String secret = rotate(clientId).path("clientSecret");

        var token = byHeader(clientId, secret);

        assertThat(token.statusCode()).isEqualTo(200);
        assertThat(Portal.claims(token.path("access_token")).getClaims())
                .containsEntry("sub", clientId)
                .containsEntry("subject_type", "service")
                .containsEntry("tenant_id", tenantId.toString());
        var page = new Browser().get("/authorize", new Portal().request(Map.of("client_id", clientId)));
        assertThat(page.statusCode()).isEqualTo(400);
        var session = given().contentType(ContentType.JSON)
                .body("""
                        {"login": "%s", "password": "%s"}""".formatted(clientId, secret))
                .post("/sessions");
        assertThat(session.statusCode()).isEqualTo(401);
        assertThat(Portal.userInfo(token.path("access_token")).statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheFormerSecretWhenItIsRotated() {
        var installationId = Uuid7.next();
        var clientId = "installation-" + installationId;
        provision(clientId, Uuid7.next(), installationId);
        assertThat(byHeader(clientId, "").statusCode()).isEqualTo(401);
        String first = rotate(clientId).path("clientSecret");

        String second = rotate(clientId).path("clientSecret");

        assertThat(byHeader(clientId, first).statusCode()).isEqualTo(401);
        assertThat(byHeader(clientId, second).statusCode()).isEqualTo(200);
    }

    private static Response byHeader(String clientId, String secret) {
        return given().auth()
                .preemptive()
                .basic(clientId, secret)
                .formParam("grant_type", "client_credentials")
                .post("/token");
    }

    private static void provision(String clientId, UUID tenantId, UUID installationId) {
        given().auth()
                .oauth2(Tokens.service("sync-service", "client:provision"))
                .contentType(ContentType.JSON)
                .body("""
                        {"clientId": "%s", "tenantId": "%s", "installationId": "%s"}""".formatted(clientId, tenantId, installationId))
                .post("/clients/actions/provision")
                .then()
                .statusCode(200);
    }

    private static Response rotate(String clientId) {
        return given().auth()
                .oauth2(Tokens.service("sync-service", "client:provision"))
                .post("/clients/" + clientId + "/actions/rotate-secret");
    }

    private static void expect(Response answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String>path("error")).isEqualTo(error);
    }
}
