package io.zugang.access.metadata;

import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** The level Discovery of the certification scenario; what the ingress makes of it is in its manifests. */
@ServiceTest
class MetadataTest {

    @ParameterizedTest
    @CsvSource({"'',https://pdp.test/access", "/host,https://pdp.test"})
    void tellsEverybodyWhereDecisionsAreMade(String path, String identifier) {
        given().get("/.well-known/authzen-configuration" + path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("public, max-age=300"))
                .body("policy_decision_point", equalTo(identifier))
                .body("access_evaluation_endpoint", equalTo("https://pdp.test/access/v1/evaluation"))
                .body("access_evaluations_endpoint", equalTo("https://pdp.test/access/v1/evaluations"))
                .body("search_subject_endpoint", equalTo("https://pdp.test/access/v1/search/subject"))
                .body("search_resource_endpoint", equalTo("https://pdp.test/access/v1/search/resource"))
                .body("search_action_endpoint", equalTo("https://pdp.test/access/v1/search/action"))
                .body("supported_obligations", contains("custom"));
    }

    @Test
    void saysTheSameWhateverHostIsAskedFor() {
        given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "http")
                .get("/.well-known/authzen-configuration")
                .then()
                .body("policy_decision_point", equalTo("https://pdp.test/access"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/access,0",
        "http://a.example/access,1",
        "https://a.example/access?x=1,1",
        "https://a.example/,1",
        "' ',1"
    })
    void refusesAProductionStartWithoutAPublicAddress(String url, int problems) {
        assertThat(new PublicAddress(url, "/access").problems()).hasSize(problems);
    }
}
