package io.zugang.sample;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.Tokens;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** A tenant and a person of it, for one test. */
final class Given {

    final UUID account = UUID.randomUUID();
    final UUID tenant = UUID.randomUUID();

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    String token(String... permissions) {
        return Tokens.account(account, tenant, permissions);
    }

    String note(String text) {
        return as(token("note:write"))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\"}")
                .post("/tenants/" + tenant + "/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
