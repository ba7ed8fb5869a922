package io.zugang.identity.account;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.identity.SlowFeed;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.awaitEvents;
import static io.zugang.identity.IdentityFixtures.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/** Accounts belong to units of their companies. */
@ServiceTest
class AccountPlacementTest {

    private Company acme;
    private UUID north;

    @BeforeEach
    void setUp() {
        acme = company();
        north = Units.in(acme.id());
    }

    @Test
    void putsAccountsIntoUnitsAndTellsOfIt() {
        var south = Units.in(acme.id());
        String id = create("erika", north)
                .statusCode(201)
                .body("unitId", equalTo(north.toString()))
                .extract()
                .path("id");

        put(id, south).statusCode(200).body("unitId", equalTo(south.toString()));
        acme.patch(id, "{\"locale\":\"en\"}").statusCode(200).body("unitId", equalTo(south.toString()));

        assertThat(acme.read(id).getString("unitId")).isEqualTo(south.toString());
        assertThat(data("created", id)).containsEntry("unitId", north.toString());
        assertThat(data("updated", id))
                .containsEntry("unitId", south.toString())
                .containsEntry("changed", List.of("unitId"));
    }

    @Test
    void refusesUnitsThatTheCompanyDoesNotHave() {
        var id = acme.account("erika").getString("id");
        var foreign = Units.in(company().id());

        for (var unit : List.of(foreign, UUID.randomUUID())) {
            put(id, unit)
                    .statusCode(422)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", contains("unitId"));
            create("other", unit).statusCode(422).body("errors.field", contains("unitId"));
        }

        var everywhere = Tokens.withReach(UUID.randomUUID(), acme.id(), Reach.EVERYTHING, "account:write");
        given().auth()
                .oauth2(everywhere)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"unitId\":\"%s\"}".formatted(foreign))
                .patch("/accounts/{id}", id)
                .then()
                .statusCode(422);
        assertThat(acme.read(id).getString("unitId")).isNull();
        create("other", north).statusCode(201);
    }

    @Test
    void knowsAUnitThatWasCreatedAMomentAgo() {
        var id = acme.account("erika").getString("id");

        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        SlowFeed.holding("tenant-service", Units.telling("created", acme.id(), first, 0))
                .during(() -> put(id, first).statusCode(200));
        SlowFeed.holding("tenant-service", Units.telling("created", acme.id(), second, 0))
                .during(() -> create("other", second).statusCode(201));
    }

    @Test
    void takesAnAccountOutOfItsUnit() {
        String id = create("erika", north).extract().path("id");
        var version = acme.read(id).getLong("version");

        takeOut(id, version + 1).statusCode(412);
        takeOut(id, version)
                .statusCode(200)
                .header("ETag", equalTo("\"" + (version + 1) + "\""))
                .body("$", not(hasKey("unitId")));
        takeOut(id, version + 1).statusCode(200).body("version", equalTo((int) version + 1));

        assertThat(data("updated", id))
                .containsEntry("changed", List.of("unitId"))
                .doesNotContainEntry("unitId", north.toString());
    }

    @Test
    void emptiesAUnitThatIsDeletedForGood() {
        var south = Units.in(acme.id());
        String erika = create("erika", north).extract().path("id");
        String max = create("max", south).extract().path("id");
        var version = acme.read(erika).getLong("version");

        Units.tell("deleted", acme.id(), north, 1);
        Units.tell("created", acme.id(), north, 0);
        Neighbours.awaitHandled("tenant-service");

        assertThat(acme.read(erika).getString("unitId")).isNull();
        assertThat(acme.read(erika).getLong("version")).isEqualTo(version + 1);
        assertThat(acme.read(max).getString("unitId")).isEqualTo(south.toString());
        assertThat(data("updated", erika)).containsEntry("changed", List.of("unitId"));
        put(erika, north).statusCode(422);
    }

    private ValidatableResponse create(String local, UUID unit) {
        return acme.create("""
                {"tenantId":"%s","email":"%s","firstName":"Erika","lastName":"Muster","unitId":"%s"}
                """.formatted(acme.id(), acme.address(local), unit));
    }

    private ValidatableResponse takeOut(String id, long version) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/accounts/{id}/unit", id)
                .then();
    }

    private ValidatableResponse put(String id, UUID unit) {
        return acme.patch(id, "{\"unitId\":\"%s\"}".formatted(unit));
    }

    /** What the first event of this kind said. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(String fact, String id) {
        return (Map<String, Object>)
                awaitEvents("identity.account." + fact + ".v1", id).get(0).get("data");
    }
}
