package io.zugang.sync.connection;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static io.zugang.sync.SourceUserJson.batch;
import static io.zugang.sync.SourceUserJson.user;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** An installation's client is confined to its own connections, whatever rights it has in its tenant. */
@ServiceTest
class ConfinementTest extends SyncServiceTest {

    @TestFactory
    Stream<DynamicTest> hidesWhatBelongsToANeighbourOfTheSameTenant() {
        var site = Site.connected();
        var connection = site.connectionId();
        site.push(batch(user("1042", "anna@" + site.domain)));
        var run = site.completeRun("FULL").extract().<String>path("id");
        var neighbour = Tokens.installation(UUID.randomUUID(), site.tenantId, Tokens.EVERY_PERMISSION);
        return FourRefusals.ofServedApi()
                .callers(
                        () -> Tokens.account(UUID.randomUUID(), site.tenantId),
                        () -> neighbour,
                        () -> Tokens.account(UUID.randomUUID(), site.tenantId, Tokens.EVERY_PERMISSION))
                .existing("connectionId", () -> connection)
                .existing("sourceUserId", () -> "1042")
                .existing("runId", () -> run)
                .tests();
    }

    @Test
    void pagesThroughItsOwnConnectionsInFullPages() {
        var site = Site.connected();
        var own = new String[] {site.connectionId(), "", ""};
        for (int place = 1; place < own.length; place++) {
            site.sibling();
            site.activate("OFF");
            site.activate("ACTIVE");
            site.awaitState("CONNECTED");
            own[place] = site.connectionId();
        }

        var first = page(site, null).body("items.id", contains(own[0], own[1])).body("nextPageToken", notNullValue());
        page(site, first.extract().path("nextPageToken"))
                .body("items.id", contains(own[2]))
                .body("nextPageToken", nullValue());
    }

    @Test
    void findsNoConnectionOfANeighbourByFilter() {
        var site = Site.connected();
        var sibling = site.sibling();

        site.asInstallation()
                .queryParam("installationId", sibling.installationId)
                .get("/connections")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void showsNothingToAClientWhoseInstallationIsNoId() {
        var site = Site.connected();
        var odd = Tokens.service("installation-unknown", Tokens.EVERY_PERMISSION);

        RestAssured.given()
                .auth()
                .oauth2(odd)
                .get("/connections/{c}", site.connectionId())
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse page(Site site, String cursor) {
        var request = site.asInstallation().queryParam("limit", 2);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/connections").then().statusCode(200);
    }
}
