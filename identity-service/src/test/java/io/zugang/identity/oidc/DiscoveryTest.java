package io.zugang.identity.oidc;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class DiscoveryTest {

    @Test
    void describesTheProviderAsTheStandardSays() throws Exception {
        var answer = given().get("/.well-known/openid-configuration");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        var metadata = OIDCProviderMetadata.parse(answer.asString());
        assertThat(metadata.getIssuer().getValue()).isEqualTo(Neighbours.issuer());
        assertThat(metadata.getAuthorizationEndpointURI()).hasToString(Neighbours.issuer() + "/authorize");
        var json = answer.jsonPath();
        assertThat(json.getList("response_types_supported")).isEqualTo(List.of("code"));
        assertThat(json.getList("code_challenge_methods_supported")).isEqualTo(List.of("S256"));
        assertThat(json.getList("id_token_signing_alg_values_supported")).isEqualTo(List.of("RS256"));
        assertThat(json.getList("subject_types_supported")).isEqualTo(List.of("public"));
        assertThat(json.getList("scopes_supported"))
                .isEqualTo(List.of("openid", "profile", "email", "offline_access", "zugang"));
        assertThat(json.getBoolean("authorization_response_iss_parameter_supported"))
                .isTrue();
        assertThat(json.getBoolean("request_parameter_supported")).isFalse();
        assertThat(json.getBoolean("request_uri_parameter_supported")).isFalse();
        assertThat(json.getBoolean("claims_parameter_supported")).isFalse();
    }

    @Test
    void tellsOAuthClientsTheSame() {
        var toOpenId = given().get("/.well-known/openid-configuration").jsonPath();
        var toOAuth = given().get("/.well-known/oauth-authorization-server").jsonPath();

        assertThat(toOAuth.getMap("")).isEqualTo(toOpenId.getMap(""));
        assertThat(toOAuth.getList("token_endpoint_auth_methods_supported"))
                .isEqualTo(List.of("client_secret_basic", "client_secret_post", "none"));
        assertThat(toOAuth.getList("introspection_endpoint_auth_methods_supported"))
                .isEqualTo(List.of("client_secret_basic", "client_secret_post"));
        assertThat(toOAuth.getList("prompt_values_supported")).isEqualTo(List.of("none", "login", "select_account"));
        assertThat(toOAuth.getList("grant_types_supported"))
                .isEqualTo(List.of("authorization_code", "refresh_token", "client_credentials"));
    }

    @Test
    void leadsOnlyToEndpointsThatExist() {
        var json = given().get("/.well-known/openid-configuration").jsonPath();

        for (var name : List.of(
                "authorization_endpoint",
                "token_endpoint",
                "userinfo_endpoint",
                "revocation_endpoint",
                "introspection_endpoint",
                "end_session_endpoint",
                "jwks_uri")) {
            var path = json.getString(name).substring(Neighbours.issuer().length());
            assertThat(given().redirects().follow(false).get(path).statusCode())
                    .as(name)
                    .isNotEqualTo(404);
        }
    }

    @Test
    void publishesOnlyThePublicHalvesOfTheKeys() {
        List<Map<String, Object>> keys = given().get("/jwks").jsonPath().getList("keys");

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.keySet()).isEqualTo(Set.of("kty", "use", "alg", "kid", "n", "e")));
    }
}
