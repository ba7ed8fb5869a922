package io.zugang.access.collection;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class CollectionResourceTest {

    private TestTenant acme;
    private TestAccount admin;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
    }

    private Response create(String type, String key) {
        return admin.calls()
                .body("{\"type\":\"%s\",\"key\":\"%s\",\"name\":\"A name\"}".formatted(type, key))
                .post("/resource-collections");
    }

    @Test
    void registersRenamesAndDeletesACollection() {
        var queue = create("queue", "ServiceDesk");
        var id = queue.<String>path("id");
        queue.then()
                .statusCode(201)
                .header("Location", endsWith("/access/resource-collections/" + id))
                .header("ETag", equalTo("\"0\""))
                .body("tenantId", equalTo(acme.id().toString()))
                .body("type", equalTo("queue"))
                .body("key", equalTo("ServiceDesk"));

        admin.calls()
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"Service desk\"}")
                .patch("/resource-collections/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Service desk"));
        admin.calls()
                .header("If-Match", "\"1\"")
                .delete("/resource-collections/" + id)
                .then()
                .statusCode(204);
        admin.calls().get("/resource-collections/" + id).then().statusCode(404);
    }

    @Test
    void rejectsATakenKeyAndATypeThatGovernsNothing() {
        create("queue", "ServiceDesk").then().statusCode(201);
        create("customer-group", "ServiceDesk").then().statusCode(201);

        create("queue", "ServiceDesk").then().statusCode(409).body("code", equalTo("collection-key-taken"));
        for (var type : new String[] {"colour", "team"}) {
            create(type, "X")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("collection-type-unknown"))
                    .body("errors.field", contains("type"));
        }
        create("queue", "no key").then().statusCode(422).body("code", equalTo("validation-failed"));
    }

    @Test
    void listsCollectionsWithinReachByType() {
        create("queue", "Sales");
        create("customer-group", "Resellers");

        admin.calls()
                .queryParam("type", "queue")
                .get("/resource-collections")
                .then()
                .statusCode(200)
                .body("items.key", contains("Sales"));
        var first = admin.calls().queryParam("limit", 1).get("/resource-collections");
        admin.calls()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/resource-collections")
                .then()
                .body("items.key", contains("Resellers"));
        TestTenant.customer()
                .account("tenant-admin")
                .calls()
                .queryParam("tenantId", acme.id())
                .get("/resource-collections")
                .then()
                .body("items", emptyIterable());
    }

    @Test
    void keepsACollectionThatARoleOpens() {
        var track = TrackFixture.load();
        var provider = TestTenant.provider().account("provider-admin");

        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/resource-collections/" + track.id("ServiceDesk"))
                .then()
                .statusCode(409)
                .body("code", equalTo("collection-in-use"))
                .body("usage", contains(track.id("track-all")));
    }
}
