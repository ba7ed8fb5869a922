package io.zugang.identity.client;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zugang.platform.persistence.Uuid7;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.platform.testing.Tokens;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ClientResourceTest {

    private final UUID tenantId = Uuid7.next();
    private final UUID installationId = Uuid7.next();
    private final String clientId = "installation-" + installationId;

    @Test
    void makesAClientOnceHoweverOftenItIsAskedFor() {
        var calls = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 4; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> provision(clientId, tenantId).statusCode()));
        }
        assertThat(calls.stream().map(CompletableFuture::join)).containsOnly(200);

        var again = provision(clientId, tenantId);

        assertThat(again.<String>path("clientId")).isEqualTo(clientId);
        assertThat(again.<Boolean>path("hasSecret")).isFalse();
        var events = Await.until("the event", Duration.ofSeconds(10), this::events, found -> !found.isEmpty());
        assertThat(events).hasSize(1);
        assertThat(events.get(0).get("data").toString())
                .contains(clientId, tenantId.toString(), installationId.toString(), "role=installation");
    }

    @Test
    void refusesAnIdThatStandsForAnotherCompanyOrDoesNotFit() {
        provision(clientId, tenantId);

        assertThat(provision(clientId, Uuid7.next()).<String>path("code")).isEqualTo("client-taken");
        var misfit = provision("installation-of-somebody", tenantId);
        assertThat(misfit.statusCode()).isEqualTo(422);
        assertThat(misfit.<String>path("errors[0].field")).isEqualTo("clientId");
    }

    @Test
    void rotatesOnlySecretsOfInstallations() {
        assertThat(rotate(clientId).statusCode()).isEqualTo(404);
        assertThat(rotate("sync-service").statusCode()).isEqualTo(404);
        assertThat(rotate("portal").statusCode()).isEqualTo(404);
        provision(clientId, tenantId);
        assertThat(rotate(clientId).<String>path("clientSecret")).hasSize(43);
    }

    @Test
    void rotatesASecretForEveryoneWhoAsksAtTheSameTime() {
        provision(clientId, tenantId);

        var calls = new ArrayList<CompletableFuture<Response>>();
        for (int i = 0; i < 8; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> rotate(clientId)));
        }

        var answers = calls.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("clientSecret"))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsNoSecretThatCouldBeUsed() throws SQLException {
        provision(clientId, tenantId);
        String secret = rotate(clientId).path("clientSecret");

        try (var connection = TestDatabase.asSuperuser();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select c::text from oauth_client c where client_id = '" + clientId + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(secret);
        }
    }

    private List<Map<String, Object>> events() {
        return given()
                .auth()
                .oauth2(Tokens.service("access-service", "event:read"))
                .get("/events?limit=200&type=identity.client.created.v1")
                .jsonPath()
                .<Map<String, Object>>getList("events")
                .stream()
                .filter(event -> tenantId.toString().equals(event.get("tenantid")))
                .toList();
    }

    private Response provision(String id, UUID tenant) {
        return given().auth()
                .oauth2(Tokens.service("sync-service", "client:provision"))
                .contentType(ContentType.JSON)
                .body("""
                        {"clientId": "%s", "tenantId": "%s", "installationId": "%s"}""".formatted(id, tenant, installationId))
                .post("/clients/actions/provision");
    }

    private static Response rotate(String id) {
        return given().auth()
                .oauth2(Tokens.service("sync-service", "client:provision"))
                .post("/clients/" + id + "/actions/rotate-secret");
    }
}
