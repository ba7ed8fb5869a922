package io.zugang.identity.validity;

import io.zugang.identity.IdentityFixtures.Company;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.identity.IdentityFixtures.PASSWORD;
import static io.zugang.identity.IdentityFixtures.company;
import static io.zugang.identity.IdentityFixtures.signIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@ServiceTest
class ValidityRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    @Proves("S5.18")
    void letsNobodyInBeforeTheJobHasSwitchedTheAccountOn() {
        var acme = company();
        var id = acme.accountWithPassword("erika").getString("id");
        acme.patch(id, "{\"validFrom\":\"%s\"}".formatted(Instant.now().plusSeconds(2)))
                .statusCode(200)
                .body("enabled", equalTo(false));

        signIn(acme.address("erika"), PASSWORD).statusCode(403).body("code", equalTo("not-yet-valid"));
        Await.until("the start to be acted on", PATIENCE, () -> {
            trigger(acme);
            return acme.read(id).getBoolean("enabled");
        });

        signIn(acme.address("erika"), PASSWORD).statusCode(201);
        runs(acme).body("items.switchedOn.flatten()", hasItem(id));
    }

    @Test
    @Proves("S5.19")
    void refusesAnExpiredAccountBeforeAnyJobHasRun() {
        var acme = company();
        var id = acme.accountWithPassword("erika").getString("id");

        acme.patch(id, "{\"validUntil\":\"%s\"}".formatted(Instant.now().minusSeconds(60)))
                .statusCode(200)
                .body("enabled", equalTo(true));

        signIn(acme.address("erika"), PASSWORD).statusCode(403).body("code", equalTo("validity-expired"));
    }

    @Test
    @Proves("S5.20")
    void switchesOffOncePerCrossedDate() {
        var acme = company();
        var id = acme.accountWithPassword("erika").getString("id");
        var cookie = signIn(acme.address("erika"), PASSWORD)
                .statusCode(201)
                .extract()
                .cookie("zugang_session");
        acme.patch(id, "{\"validUntil\":\"%s\"}".formatted(Instant.now().minusSeconds(60)))
                .statusCode(200);

        trigger(acme);

        runs(acme).body("items.switchedOff.flatten()", hasItem(id));
        given().cookie("zugang_session", cookie).get("/sessions/current").then().statusCode(401);
        acme.request().get("/accounts/{id}", id).then().body("enabled", equalTo(false));

        acme.request().post("/accounts/{id}/actions/enable", id).then().statusCode(200);
        trigger(acme);
        acme.request().get("/accounts/{id}", id).then().body("enabled", equalTo(true));
    }

    @Test
    void hidesSwitchedAccountsOfOthers() {
        var acme = company();
        var id = acme.account("erika").getString("id");
        acme.patch(id, "{\"validUntil\":\"%s\"}".formatted(Instant.now().minusSeconds(60)));
        trigger(acme);

        runs(acme).body("items.switchedOff.flatten()", hasItem(id));
        runs(company()).body("items.switchedOff.flatten()", not(hasItem(id)));
    }

    @Test
    void actsOnceHoweverManyAskAtTheSameTime() {
        var acme = company();
        var id = acme.account("erika").getString("id");
        acme.patch(id, "{\"validUntil\":\"%s\"}".formatted(Instant.now().minusSeconds(60)));

        IntStream.range(0, 6).parallel().forEach(i -> trigger(acme));

        var switched = runs(acme).extract().jsonPath().getList("items.switchedOff.flatten()", String.class);
        Assertions.assertThat(switched).containsOnlyOnce(id);
    }

    /** Asks until no other run is in the way. */
    private static void trigger(Company company) {
        Await.until(
                "a validity run",
                PATIENCE,
                () -> company.request().post("/validity-runs/actions/trigger").statusCode() == 204);
    }

    private static io.restassured.response.ValidatableResponse runs(Company company) {
        return company.request().get("/validity-runs?limit=200").then().statusCode(200);
    }
}
