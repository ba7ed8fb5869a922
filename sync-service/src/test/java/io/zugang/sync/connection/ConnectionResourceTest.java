package io.zugang.sync.connection;

import io.restassured.RestAssured;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.Tokens;
import io.zugang.sync.HeldRow;
import io.zugang.sync.PublishedEvents;
import io.zugang.sync.Site;
import io.zugang.sync.SyncServiceTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

// An outage is held open by the block around it; nothing is ever called on it.
@SuppressWarnings("try")
@ServiceTest
class ConnectionResourceTest extends SyncServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROVISION = "/identity/clients/actions/provision";

    @Test
    void comesUpByItselfAfterActivation() {
        var site = Site.fresh();

        site.activate("ACTIVE");

        site.awaitState("CONNECTED");
        site.asAdministrator()
                .get("/connections/{c}", site.connectionId())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("installationId", equalTo(site.installationId.toString()))
                .body("installationName", equalTo("Hauptstandort"))
                .body("clientId", equalTo("installation-" + site.installationId))
                .body("lastError", nullValue());
    }

    @Test
    @Proves("S1.45")
    void connectsWithoutFurtherCallsAndTellsWhyItCannot() {
        var site = Site.fresh();
        try (var refusing = Neighbours.on("POST", PROVISION, request -> Reply.problem(403, "forbidden"))) {
            site.activate("ACTIVE");
            site.awaitState("ERROR");
            site.asAdministrator()
                    .get("/connections/{c}", site.connectionId())
                    .then()
                    .body("lastError.code", equalTo("identity-service-refused"))
                    .body("lastError.message", notNullValue())
                    .body("lastError.nextAttemptAt", notNullValue());
            site.asAdministrator()
                    .post("/connections/{c}/actions/retry", site.connectionId())
                    .then()
                    .statusCode(200);
        }

        site.awaitState("CONNECTED");
        site.asAdministrator()
                .get("/connections/{c}", site.connectionId())
                .then()
                .body("lastError", nullValue());
    }

    @Test
    void retriesBesideAnotherChangeOfTheConnection() {
        var site = Site.fresh();
        try (var refusing = Neighbours.on("POST", PROVISION, request -> Reply.problem(403, "forbidden"))) {
            site.activate("ACTIVE");
            Await.until(
                    "a pause between two attempts", PATIENCE, () -> change(site, "next_attempt_at = 'infinity'") == 1);
            CompletableFuture<Integer> retry;
            try (var held = HeldRow.by(
                    "update connection set version = version + 1 where installation_id = cast(? as uuid)",
                    site.installationId.toString())) {
                retry = CompletableFuture.supplyAsync(() -> site.asAdministrator()
                        .post("/connections/{c}/actions/retry", site.connectionId())
                        .statusCode());
                held.awaitWaiting(1, retry);
            }

            assertThat(retry.join()).isEqualTo(200);
        }
    }

    private static int change(Site site, String to) {
        return HeldRow.change(
                "update connection set version = version + 1, " + to
                        + " where state = 'ERROR' and installation_id = cast(? as uuid)",
                site.installationId.toString());
    }

    @Test
    void keepsTryingWhileIdentityIsDown() {
        var site = Site.fresh();
        try (var down = Neighbours.on("POST", PROVISION, request -> Reply.status(503))) {
            site.activate("ACTIVE");
            site.awaitState("ERROR");
            site.asAdministrator()
                    .get("/connections/{c}", site.connectionId())
                    .then()
                    .body("lastError.code", equalTo("identity-service-unavailable"));
        }

        site.awaitState("CONNECTED");
    }

    @Test
    void opensOneConnectionHoweverOftenActivationIsTold() {
        var site = Site.connected();

        site.activate("ACTIVE");
        site.activate("ACTIVE");

        assertThat(site.connections()).hasSize(1);
    }

    @Test
    void closesWithActivationAndOpensAnewWithTheNext() {
        var site = Site.connected();
        var first = site.connectionId();

        site.activate("OFF");

        site.asAdministrator().get("/connections/{c}", first).then().body("state", equalTo("CLOSED"));
        site.activate("ACTIVE");
        site.awaitState("CONNECTED");
        assertThat(site.connectionId()).isNotEqualTo(first);
    }

    @Test
    void refusesToRetryWhatWorks() {
        var site = Site.connected();

        site.asAdministrator()
                .post("/connections/{c}/actions/retry", site.connectionId())
                .then()
                .statusCode(409)
                .body("code", equalTo("connection-not-in-error"))
                .body("state", equalTo("CONNECTED"));
    }

    @Test
    void showsANewSecretOnceAndToNobodyElse() {
        var site = Site.connected();

        String secret = site.asAdministrator()
                .post("/connections/{c}/actions/rotate-secret", site.connectionId())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("clientId", equalTo("installation-" + site.installationId))
                .extract()
                .path("clientSecret");

        assertThat(secret).isNotBlank();
        var connection = site.asAdministrator()
                .get("/connections/{c}", site.connectionId())
                .asString();
        assertThat(connection).doesNotContain(secret);
        site.asInstallation()
                .post("/connections/{c}/actions/rotate-secret", site.connectionId())
                .then()
                .statusCode(403);
    }

    @Test
    void tellsThatASecretCannotBeRotatedWhileIdentityIsDown() {
        var site = Site.connected();

        try (var down = Neighbours.on("POST", "/identity/clients/.*/rotate-secret", request -> Reply.status(500))) {
            site.asAdministrator()
                    .post("/connections/{c}/actions/rotate-secret", site.connectionId())
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("dependency-unavailable"));
        }
    }

    @Test
    void hidesConnectionsOfOtherTenants() {
        var site = Site.connected();
        var stranger = Site.fresh();

        stranger.asAdministrator()
                .get("/connections/{c}", site.connectionId())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        stranger.asAdministrator()
                .queryParam("installationId", site.installationId)
                .get("/connections")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void showsAPartnerTheConnectionsOfItsCustomers() {
        var site = Site.connected();
        var partner = UUID.randomUUID();
        Neighbours.emitAndAwait(
                "tenant-service",
                CloudEventJson.of("tenant.tenant.created.v1", site.tenantId, site.tenantId, """
                        {"id": "%s", "kind": "CUSTOMER", "partnerId": "%s", "status": "ACTIVE", "name": "Käse AG", "version": 0}
                        """.formatted(
                                site.tenantId, partner)));
        var token = Tokens.withReach(UUID.randomUUID(), partner, Reach.managed(partner), "connection:read");

        RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/connections/{c}", site.connectionId())
                .then()
                .statusCode(200);
        RestAssured.given().auth().oauth2(token).get("/connections").then().body("items", hasSize(1));
    }

    @Test
    void pagesThroughConnections() {
        var site = Site.connected();
        site.sibling();

        String next = site.asAdministrator()
                .queryParam("limit", 1)
                .queryParam("tenantId", site.tenantId)
                .get("/connections")
                .then()
                .body("items", hasSize(1))
                .body("nextPageToken", notNullValue())
                .extract()
                .path("nextPageToken");

        site.asAdministrator()
                .queryParam("limit", 1)
                .queryParam("tenantId", site.tenantId)
                .queryParam("cursor", next)
                .get("/connections")
                .then()
                .body("items", hasSize(1))
                .body("items[0].installationId", not(equalTo(site.installationId.toString())))
                .body("nextPageToken", nullValue());
    }

    @Test
    void tellsItsEvents() {
        var site = Site.connected();
        var connection = site.connectionId();
        site.activate("OFF");

        assertThat(PublishedEvents.about(connection))
                .containsExactly(
                        "sync.connection.requested.v1", "sync.connection.connected.v1", "sync.connection.closed.v1");
    }
}
