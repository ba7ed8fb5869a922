package io.zugang.sample.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest @io.quarkus.test.junit.QuarkusTest
class GateTest {

    private final UUID account = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();

    @Test
    void asksAnonymousCallersForAToken() {
        given().get("/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"zugang\"")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void refusesCallersWithoutThePermission() {
        as(Tokens.account(account, tenant, "note:write"))
                .get("/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void hidesRowsOutsideTheReach() {
        var mine = create(Tokens.account(account, tenant, "note:write"), tenant, "mine");
        var stranger = Tokens.account(UUID.randomUUID(), UUID.randomUUID(), "note:read");

        as(stranger).get("/notes/" + mine).then().statusCode(404).body("code", equalTo("not-found"));
        as(stranger).get("/notes").then().statusCode(200).body("id", not(hasItem(mine)));
        as(Tokens.account(account, tenant, "note:read"))
                .get("/notes")
                .then()
                .statusCode(200)
                .body("id", hasItem(mine));
    }

    @Test
    void tellsTheCallerOnOpenEndpoints() {
        given().get("/whoami").then().statusCode(200).body(equalTo("nobody"));
        as("garbage").get("/whoami").then().statusCode(200).body(equalTo("nobody"));
        as(Tokens.account(account, tenant)).get("/whoami").then().body(equalTo("account " + account));
        as(Tokens.service("sync-service")).get("/whoami").then().body(startsWith("service sync-service"));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static String create(String token, UUID tenant, String text) {
        return as(token)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\"}")
                .post("/tenants/" + tenant + "/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
