package io.zugang.identity;

import io.restassured.http.ContentType;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class BodyTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"/email-verifications", "/password-setups", "/registrations", "/sessions"})
    void takesNothingButJsonFromStrangers(String path) {
        given().contentType(ContentType.TEXT)
                .body("token=abc")
                .post(path)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("unsupported-media-type"));
    }
}
