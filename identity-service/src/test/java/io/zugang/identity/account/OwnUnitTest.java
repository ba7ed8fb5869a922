package io.zugang.identity.account;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/** Some people may manage accounts, but neither change nor see the unit they belong to themselves. */
@ServiceTest
class OwnUnitTest {

    private Company acme;
    private UUID north;
    private UUID south;
    private UUID erika;

    @BeforeEach
    void setUp() {
        acme = company();
        north = Units.in(acme.id());
        south = Units.in(acme.id());
        erika = UUID.fromString(acme.account("erika").getString("id"));
        acme.patch(erika.toString(), "{\"unitId\":\"%s\"}".formatted(north)).statusCode(200);
    }

    @Test
    @Proves("S5.58")
    void keepsPeopleFromChangingTheirOwnUnit() {
        var erikaManages = caller("account:read", "account:write", "own-unit:read");
        var other = acme.account("other").getString("id");

        patch(erikaManages, unit(south)).statusCode(403).body("code", equalTo("own-unit-locked"));
        patch(erikaManages, unit(north)).statusCode(403).body("code", equalTo("own-unit-locked"));
        patch(erikaManages, "{\"locale\":\"en\",\"unitId\":\"%s\"}".formatted(south))
                .statusCode(403);
        erikaManages
                .calls()
                .header("If-Match", "\"1\"")
                .delete("/accounts/{id}/unit", erika)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-unit-locked"));
        assertThat(acme.read(erika.toString()).getString("unitId")).isEqualTo(north.toString());

        patch(erikaManages, "{\"locale\":\"en\"}").statusCode(200).body("locale", equalTo("en"));
        erikaManages
                .calls()
                .header("If-Match", "\"0\"")
                .body(unit(south))
                .patch("/accounts/{id}", other)
                .then()
                .statusCode(200)
                .body("unitId", equalTo(south.toString()));
        acme.patch(erika.toString(), unit(south)).statusCode(200).body("unitId", equalTo(south.toString()));
    }

    @Test
    void letsChangeTheOwnUnitWhoHasTheRight() {
        var trusted = caller("account:read", "account:write", "own-unit:write");

        patch(trusted, unit(south)).statusCode(200);

        assertThat(acme.read(erika.toString()).getString("unitId")).isEqualTo(south.toString());
        trusted.calls()
                .header("If-Match", "\"2\"")
                .delete("/accounts/{id}/unit", erika)
                .then()
                .statusCode(200);
    }

    @Test
    @Proves("S5.58")
    void hidesTheOwnUnit() {
        var blind = caller("account:read", "account:write", "own-unit:write");
        var seeing = caller("account:read", "own-unit:read");

        blind.calls().get("/accounts/me").then().statusCode(200).body("$", not(hasKey("unitId")));
        blind.calls().get("/accounts/{id}", erika).then().statusCode(200).body("$", not(hasKey("unitId")));
        blind.calls()
                .get("/accounts?q=erika")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(erika.toString()))
                .body("items[0]", not(hasKey("unitId")));
        patch(blind, "{\"locale\":\"en\"}").statusCode(200).body("$", not(hasKey("unitId")));

        seeing.calls().get("/accounts/me").then().body("unitId", equalTo(north.toString()));
        seeing.calls().get("/accounts/{id}", erika).then().body("unitId", equalTo(north.toString()));
        seeing.calls().get("/accounts?q=erika").then().body("items[0].unitId", equalTo(north.toString()));
        acme.request().get("/accounts/{id}", erika).then().body("unitId", equalTo(north.toString()));
    }

    @Test
    void asksWhereThePersonIsAndWhereHeWouldGo() {
        patch(caller("account:read", "account:write", "own-unit:write"), unit(south))
                .statusCode(200);

        var asked = Neighbours.requests("POST", "/access/v1/evaluations").stream()
                .map(request -> request.json())
                .filter(question -> question.at("/subject/id").asText().equals(erika.toString()))
                .filter(question -> question.at("/action/name").asText().equals("own-unit:write"))
                .findFirst()
                .orElseThrow();
        var resources = asked.at("/evaluations").findValues("resource");
        assertThat(resources)
                .extracting(resource -> resource.at("/properties/unitId").asText())
                .containsExactly(north.toString(), south.toString());
        assertThat(resources).allSatisfy(resource -> {
            assertThat(resource.at("/type").asText()).isEqualTo("account");
            assertThat(resource.at("/id").asText()).isEqualTo(erika.toString());
            assertThat(resource.at("/properties/tenantId").asText())
                    .isEqualTo(acme.id().toString());
        });
    }

    @Test
    void showsNothingAndStillSaysWhatIsDoneWhileNobodyDecides() {
        var manages = caller("account:read", "account:write", "own-unit:read", "own-unit:write");

        try (var outage = Neighbours.on("POST", "/access/v1/evaluations", request -> Reply.problem(500, "broken"))) {
            assertThat(outage).isNotNull();
            manages.calls().get("/accounts/me").then().statusCode(503);
            patch(manages, unit(south)).statusCode(503);
            patch(manages, "{\"locale\":\"en\"}")
                    .statusCode(200)
                    .body("locale", equalTo("en"))
                    .body("$", not(hasKey("unitId")));
        }

        manages.calls().get("/accounts/me").then().body("unitId", equalTo(north.toString()));
    }

    /** Erika with one token of hers; each call begins a request. */
    private Caller caller(String... permissions) {
        return new Caller(Tokens.account(erika, acme.id(), permissions));
    }

    private ValidatableResponse patch(Caller caller, String body) {
        return caller.calls()
                .header("If-Match", "\"" + acme.read(erika.toString()).getLong("version") + "\"")
                .body(body)
                .patch("/accounts/{id}", erika)
                .then();
    }

    private static String unit(UUID unit) {
        return "{\"unitId\":\"%s\"}".formatted(unit);
    }

    private record Caller(String token) {
        RequestSpecification calls() {
            return given().auth().oauth2(token).contentType(ContentType.JSON);
        }
    }
}
