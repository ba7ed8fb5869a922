package io.zugang.identity.registration;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Reply;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

/** A begun registration, in the hands of whoever has its token. */
record Begun(String id, String token) {

    static Begun start(String type) {
        var started = startFrom(given(), type).statusCode(201).extract().jsonPath();
        return new Begun(started.getString("id"), started.getString("registrationToken"));
    }

    /** Starts with a request that says where it comes from. */
    static ValidatableResponse startFrom(RequestSpecification request, String type) {
        return request.contentType(ContentType.JSON)
                .body("{\"type\":\"%s\"}".formatted(type))
                .post("/registrations")
                .then();
    }

    /** Uses a mailed token in a browser that has not registered anything. */
    static ValidatableResponse verifyElsewhere(String mailed) {
        return verification(given(), mailed);
    }

    private static ValidatableResponse verification(RequestSpecification request, String mailed) {
        return request.contentType(ContentType.JSON)
                .body("{\"token\":\"%s\"}".formatted(mailed))
                .post("/email-verifications")
                .then();
    }

    /** Uses a mailed token in the browser that registered. */
    ValidatableResponse verify(String mailed) {
        return verification(request(), mailed);
    }

    Begun withCompany(UUID tenantId) {
        company("Firma " + tenantId, tenantId + ".example", tenantId).statusCode(201);
        return this;
    }

    ValidatableResponse company(String name, String domain, UUID tenantId) {
        try (var created = Neighbours.on(
                "POST",
                "/tenant/registered-companies",
                request -> Reply.json(201, "{\"tenantId\":\"%s\",\"status\":\"PENDING\"}".formatted(tenantId)))) {
            assertThat(created).isNotNull();
            return companyStep(name, domain);
        }
    }

    ValidatableResponse companyStep(String name, String domain) {
        return post("/company", "{\"name\":\"%s\",\"domain\":\"%s\"}".formatted(name, domain));
    }

    ValidatableResponse administrator(String address) {
        return administratorFrom(given(), address);
    }

    ValidatableResponse administratorFrom(RequestSpecification request, String address) {
        return request.header("Registration-Token", token)
                .contentType(ContentType.JSON)
                .body("""
                        {"firstName":"Grit","lastName":"Grimmbart","email":"%s","password":"%s"}
                        """.formatted(address, PASSWORD))
                .post("/registrations/{r}/administrator", id)
                .then();
    }

    ValidatableResponse post(String step, String body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/registrations/" + id + step)
                .then();
    }

    ValidatableResponse post(String action) {
        return request().post("/registrations/" + id + action).then();
    }

    ValidatableResponse read() {
        return request().get("/registrations/{r}", id).then().statusCode(200);
    }

    private RequestSpecification request() {
        return given().header("Registration-Token", token);
    }
}
