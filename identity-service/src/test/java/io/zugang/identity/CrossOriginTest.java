package io.zugang.identity;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What a browser asks before the page of another origin may call, with the setting of the local launcher. */
@ServiceTest
@TestProfile(CrossOriginTest.PagesOfThisMachine.class)
class CrossOriginTest {

    private static final String PAGE = "http://localhost:5173";

    @Test
    void letsAPageReadTheAnswer() {
        var answer = from(PAGE).get("/accounts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Location", "Retry-After");
        assertThat(answer.header("Access-Control-Allow-Credentials"))
                .as("the cookies of the sign-in pages")
                .isNotEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,authorization",
        "PUT,'authorization,content-type,if-match'",
        "PATCH,'authorization,content-type,if-match'",
        "POST,'authorization,content-type,idempotency-key'",
        "DELETE,authorization",
    })
    void allowsTheHeadersOfTheApiBeforeTheCall(String method, String headers) {
        var answer = from("http://127.0.0.1:3000")
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers)
                .options("/accounts");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://127.0.0.1:3000");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
        for (var header : headers.split(",")) {
            assertThat(answer.header("Access-Control-Allow-Headers")).containsIgnoringCase(header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://localhost.example.org", "http://127.0.0.1.example.org:80"})
    void refusesThePagesOfOthers(String origin) {
        var answer = from(origin).get("/accounts");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    /** The value that the launcher sets. */
    public static class PagesOfThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zugang.cors-origins", "/http://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?/");
        }
    }
}
