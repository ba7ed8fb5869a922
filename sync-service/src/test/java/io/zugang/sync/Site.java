package io.zugang.sync;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** An installation of a tenant with what its administrator and its own client may do. */
public final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ACTIVATION = "tenant.installation.activation-changed.v1";

    public final UUID tenantId;
    public final UUID installationId = UUID.randomUUID();
    public final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private final String administrator;
    private final String client;

    private Site(UUID tenantId) {
        this.tenantId = tenantId;
        this.administrator = Tokens.account(
                UUID.randomUUID(),
                tenantId,
                "connection:read",
                "connection:write",
                "run:read",
                "run:write",
                "source-user:read");
        this.client = Tokens.installation(
                installationId,
                tenantId,
                "source-user:read",
                "source-user:write",
                "run:read",
                "run:write",
                "connection:read");
    }

    /** An installation of a new tenant, not activated. */
    public static Site fresh() {
        return new Site(UUID.randomUUID());
    }

    /** An installation of a new tenant whose connection is up. */
    public static Site connected() {
        return fresh().connect();
    }

    /** Another connected installation of the same tenant. */
    public Site sibling() {
        return new Site(tenantId).connect();
    }

    private Site connect() {
        activate("ACTIVE");
        awaitState("CONNECTED");
        return this;
    }

    /** Switches central access as tenant-service tells it. */
    public void activate(String state) {
        Neighbours.emitAndAwait("tenant-service", CloudEventJson.of(ACTIVATION, installationId, tenantId, """
                        {"id": "%s", "tenantId": "%s", "name": "Hauptstandort", "externalId": "sf-1",
                         "product": "PBX", "version": "10.0.0.19", "hosting": "CLOUD", "activation": {"state": "%s"}}
                        """.formatted(
                        installationId, tenantId, state)));
    }

    public void awaitState(String state) {
        Await.until(
                "state " + state,
                PATIENCE,
                () -> connections().stream().anyMatch(connection -> state.equals(connection.get("state"))));
    }

    public List<Map<String, Object>> connections() {
        return asAdministrator()
                .queryParam("installationId", installationId)
                .get("/connections")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** The id of the connection that is not closed. */
    public String connectionId() {
        return connections().stream()
                .filter(connection -> !"CLOSED".equals(connection.get("state")))
                .map(connection -> (String) connection.get("id"))
                .findFirst()
                .orElseThrow();
    }

    public RequestSpecification asAdministrator() {
        return given().auth().oauth2(administrator).contentType(ContentType.JSON);
    }

    public RequestSpecification asInstallation() {
        return given().auth().oauth2(client).contentType(ContentType.JSON);
    }

    /** Pushes a batch of users. */
    public ValidatableResponse push(String batch) {
        return asInstallation()
                .body(batch)
                .post("/connections/{c}/source-users", connectionId())
                .then();
    }

    /** Pushes a change of one user. */
    public ValidatableResponse put(Map<String, Object> user) {
        return asInstallation()
                .body(SourceUserJson.write(user))
                .put("/connections/{c}/source-users/{u}", connectionId(), user.get("sourceUserId"))
                .then();
    }

    /** One user as the service shows it. */
    public Map<String, Object> user(String sourceUserId) {
        return asInstallation()
                .get("/connections/{c}/source-users/{u}", connectionId(), sourceUserId)
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    /** Whether the account holds exactly the user's data, and the user counts as delivered. */
    public static boolean isConfirmed(Map<String, Object> user) {
        return "CONFIRMED".equals(user.get("delivery")) && !"FAILED".equals(user.get("outcome"));
    }

    public Response postRun(String mode) {
        return asInstallation().body("{\"mode\": \"" + mode + "\"}").post("/connections/{c}/runs", connectionId());
    }

    /** Starts a run and gives its id. */
    public String startRun(String mode) {
        return postRun(mode).then().statusCode(202).extract().path("id");
    }

    public ValidatableResponse run(String runId) {
        return asInstallation().get("/runs/{r}", runId).then().statusCode(200);
    }

    public ValidatableResponse items(String runId, String query) {
        return asInstallation()
                .header("Accept-Language", "en")
                .get("/runs/" + runId + "/items?" + query)
                .then()
                .statusCode(200);
    }

    /** Waits until the run is in one of these states. */
    public ValidatableResponse awaitRun(String runId, String... states) {
        Await.until(
                "run to be " + List.of(states),
                PATIENCE,
                () -> List.of(states).contains(run(runId).extract().<String>path("state")));
        return run(runId);
    }

    /** Starts a run and waits for its end. */
    public ValidatableResponse completeRun(String mode) {
        return awaitRun(startRun(mode), "SUCCEEDED", "PARTIAL");
    }
}
