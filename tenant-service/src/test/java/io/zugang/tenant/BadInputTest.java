package io.zugang.tenant;

import io.restassured.http.ContentType;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.tenant.TenantFixtures.as;
import static io.zugang.tenant.TenantFixtures.cloudInstallation;
import static io.zugang.tenant.TenantFixtures.createCustomer;
import static io.zugang.tenant.TenantFixtures.installation;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.unique;
import static io.zugang.tenant.TenantFixtures.uniqueDomain;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** What clients get wrong ends in a problem document that says what, and changes nothing. */
@ServiceTest
class BadInputTest {

    @Test
    void refusesBrokenJson() {
        var partner = partner();

        for (var body :
                List.of("{\"kind\": ", "[]", "\"text\"", "{} {}", "{\"kind\": \"CUSTOMER\", \"kind\": \"X\"}")) {
            partner.request()
                    .body(body)
                    .post("/tenants")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("malformed-json"))
                    .body("requestId", notNullValue());
        }
        partner.request().post("/tenants").then().statusCode(400);
        partner.request().body("null").post("/tenants").then().statusCode(400);
        partner.request().get("/tenants?kind=CUSTOMER").then().body("items", empty());
    }

    @Test
    void refusesWrongTypesAndNamesTheField() {
        var company = selfManaged();
        var wrong = Map.of(
                "name", "\"name\": [\"a\"]",
                "hosting", "\"hosting\": \"MOON\"",
                "version", "\"version\": [10]",
                "directoryLinked", "\"directoryLinked\": \"yes\"");

        wrong.forEach((field, json) -> company.request()
                .body("{" + json + "}")
                .post("/tenants/{id}/installations", company.id())
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"))
                .body("errors.field", contains(field)));
    }

    @Test
    void refusesUnknownFields() {
        var company = selfManaged();
        var id = installation(company, cloudInstallation("Zentrale"));

        company.request()
                .header("If-Match", "\"0\"")
                .body("""
                        {"tenantId": "%s"}""".formatted(UUID.randomUUID()))
                .patch("/installations/{id}", id)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors.field", contains("tenantId"));
    }

    @Test
    void refusesValuesThatAreTooLongOrUnreadable() {
        var partner = partner();

        for (var name : List.of("x".repeat(161), "", "   ", "a\\u0000b", "a\\nb", "\\ud800")) {
            createCustomer(partner, name, uniqueDomain())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", contains("name"));
        }
        createCustomer(partner, unique("Lang"), "d".repeat(300) + ".example")
                .then()
                .statusCode(422);
        createCustomer(partner, "x".repeat(1_100_000), uniqueDomain()).then().statusCode(413);
        createCustomer(partner, unique("ok"), uniqueDomain()).then().statusCode(201);
    }

    @Test
    void refusesNumbersThatNobodyCouldType() {
        var company = selfManaged();

        for (var number : List.of("%00", "a%20b", "-1", "x".repeat(41))) {
            company.request()
                    .urlEncodingEnabled(false)
                    .body("""
                            {"iban": "%s"}""".formatted(TenantFixtures.IBAN))
                    .put("/tenants/" + company.id() + "/contracts/" + number)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("number"));
        }
    }

    @Test
    void findsNothingUnderUnknownIds() {
        var partner = partner();

        for (var id : List.of(UUID.randomUUID().toString(), "7", "%00", "null")) {
            for (var path : List.of("/tenants/", "/installations/")) {
                partner.request()
                        .urlEncodingEnabled(false)
                        .get(path + id)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("not-found"));
            }
        }
        partner.request()
                .body(cloudInstallation("Nirgends"))
                .post("/tenants/{id}/installations", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void refusesOtherContentTypesAndMethods() {
        var partner = partner();

        given().auth()
                .oauth2(partner.token())
                .contentType(ContentType.TEXT)
                .body("{}")
                .post("/tenants")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        partner.request().delete("/tenants/{id}", partner.id()).then().statusCode(405);
    }

    @Test
    void refusesMalformedVersions() {
        var partner = partner();

        for (var tag : List.of("7", "W/\"7\"", "*", "\"x\"", "\"1\", \"2\"")) {
            partner.request()
                    .header("If-Match", tag)
                    .body("{}")
                    .patch("/tenants/{id}", partner.id())
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("If-Match"));
        }
    }

    @Test
    void acceptsOnlyTokensOfTheIssuer() {
        var account = UUID.randomUUID();
        var tenant = UUID.randomUUID();
        var expired = Tokens.forged(
                account,
                tenant,
                header -> {},
                claims -> claims.put("exp", Instant.now().minusSeconds(120).getEpochSecond()));
        var otherAudience = Tokens.forged(account, tenant, header -> {}, claims -> claims.put("aud", "shop"));

        for (var token : List.of(
                expired,
                otherAudience,
                Tokens.signedByStranger(account, tenant),
                Tokens.unsigned(account, tenant),
                "x.y.z")) {
            as(token)
                    .get("/tenants")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthenticated"));
        }
        given().get("/tenants").then().statusCode(401);
    }

    @Test
    void letsNothingThroughWhileAccessServiceIsDown() {
        var partner = partner();
        var fresh = Tokens.withReach(UUID.randomUUID(), partner.id(), Reach.managed(partner.id()), "tenant:create");

        var outage = Neighbours.down("access-service");
        try {
            as(fresh)
                    .body("""
                            {"kind": "CUSTOMER", "name": "Ungeprüft", "domain": "%s"}""".formatted(uniqueDomain()))
                    .post("/tenants")
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("dependency-unavailable"))
                    .body(not(containsString("Exception")));
        } finally {
            outage.close();
        }

        partner.request().get("/tenants?kind=CUSTOMER").then().statusCode(200).body("items", empty());
    }
}
