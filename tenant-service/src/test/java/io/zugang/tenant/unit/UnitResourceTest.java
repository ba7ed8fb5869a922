package io.zugang.tenant.unit;

import io.restassured.response.Response;
import io.zugang.platform.testing.ServiceTest;
import io.zugang.platform.testing.TestDatabase;
import io.zugang.tenant.EventFeed;
import io.zugang.tenant.TenantFixtures.Company;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.tenant.TenantFixtures.customerOf;
import static io.zugang.tenant.TenantFixtures.id;
import static io.zugang.tenant.TenantFixtures.partner;
import static io.zugang.tenant.TenantFixtures.selfManaged;
import static io.zugang.tenant.TenantFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class UnitResourceTest {

    private Company acme;

    @BeforeEach
    void setUp() {
        acme = selfManaged();
    }

    @Test
    void makesATree() {
        var north = create("Nord", null);
        var sales = post("Vertrieb", north).then().statusCode(201).header("ETag", equalTo("\"0\""));
        var id = id(sales);
        sales.header("Location", endsWith("/tenants/" + acme.id() + "/organizational-units/" + id));

        get(id).then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("Vertrieb"))
                .body("parentId", equalTo(north.toString()));
        get(north).then().body("parentId", nullValue());
        list("?top=true").then().body("items.name", contains("Nord"));
        list("?parentId=" + north).then().body("items.name", contains("Vertrieb"));
        list("").then().body("items.name", contains("Nord", "Vertrieb"));
    }

    @Test
    void listsPageByPageInTheOrderOfNames() {
        var north = create("Nord", null);
        for (var name : List.of("c", "Ä", "b", "a")) {
            create(name, north);
        }
        create("a", null);

        var names = new ArrayList<String>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = acme.request()
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/tenants/{id}/organizational-units", acme.id());
            names.addAll(page.then().statusCode(200).extract().path("items.name"));
            cursor = page.path("nextPageToken");
        }

        assertThat(names).containsExactly("a", "a", "b", "c", "Nord", "Ä");
    }

    /** access-service keeps the tree by these events, and leaves aside what is not newer. */
    @Test
    void tellsWhatBecomesOfAUnit() {
        var north = create("Nord", null);
        var unit = create("Vertrieb", null);

        rename(unit, 0, "Verkauf").then().statusCode(200).header("ETag", equalTo("\"1\""));
        move(unit, 1, north)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("parentId", equalTo(north.toString()));
        delete(unit, 2).then().statusCode(204);

        get(unit).then().statusCode(404);
        told(unit, "created", 0, "Vertrieb", null);
        told(unit, "updated", 1, "Verkauf", null);
        told(unit, "moved", 2, "Verkauf", north);
        told(unit, "deleted", 3, "Verkauf", north);
        acme.request()
                .get("/audit-entries?tenantId=" + acme.id())
                .then()
                .body("items.action.flatten()", hasItems("unit.create", "unit.update", "unit.move", "unit.delete"));
    }

    @Test
    void tellsNothingWhenNothingChanges() {
        var north = create("Nord", null);
        var unit = create("Vertrieb", north);

        rename(unit, 0, " Vertrieb ").then().statusCode(200).header("ETag", equalTo("\"0\""));
        move(unit, 0, north).then().statusCode(200).header("ETag", equalTo("\"0\""));
        rename(unit, 0, "VERTRIEB").then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void refusesCircles() {
        var top = create("a", null);
        var middle = create("b", top);
        var bottom = create("c", middle);

        for (var under : List.of(top, middle, bottom)) {
            move(top, 0, under).then().statusCode(409).body("code", equalTo("hierarchy-cycle"));
        }
        move(middle, 0, null).then().statusCode(200);
        move(top, 0, bottom).then().statusCode(200);
        list("?top=true").then().body("items.name", contains("b"));
    }

    /** Either move is fine alone. */
    @Test
    void refusesCirclesOfMovesAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            var one = create("a" + round, null);
            var other = create("b" + round, null);
            var turn = new AtomicInteger();

            var answers = together(2, () -> turn.getAndIncrement() == 0 ? move(one, 0, other) : move(other, 0, one));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void tellsUnitsBesideEachOtherApart() throws Exception {
        var north = create("Nord", null);
        var south = create("Süd", null);
        create("Vertrieb", north);
        var elsewhere = create("VERTRIEB", south);

        for (var name : List.of("vertrieb", "Ver\u200btrieb", " Vertrieb")) {
            post(name, north).then().statusCode(409).body("code", equalTo("unit-name-taken"));
        }
        post("nord", null).then().statusCode(409);
        rename(south, 0, "NORD").then().statusCode(409).body("code", equalTo("unit-name-taken"));
        move(elsewhere, 0, north).then().statusCode(409).body("code", equalTo("unit-name-taken"));
        get(elsewhere).then().body("parentId", equalTo(south.toString()));
        var answers = together(4, () -> post("Einkauf", north));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void keepsUnitsThatOthersAreBelow() {
        var north = create("Nord", null);
        var sales = create("Vertrieb", north);

        delete(north, 0)
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-has-children"))
                .body("children", equalTo(1));
        delete(sales, 0).then().statusCode(204);
        delete(north, 0).then().statusCode(204);
        post("Nord", null).then().statusCode(201);
    }

    @Test
    void hasAsManyLevelsAsDecisionsWalk() {
        @Nullable UUID parent = null;
        for (int level = 1; level <= 20; level++) {
            parent = create("Ebene " + level, parent);
        }

        post("zu tief", parent).then().statusCode(409).body("code", equalTo("unit-too-deep"));
        var pair = create("Paar", null);
        create("unten", pair);
        var above = get(parent).then().extract().<String>path("parentId");
        move(pair, 0, UUID.fromString(above)).then().statusCode(409).body("code", equalTo("unit-too-deep"));
    }

    @Test
    void hasABoundedNumberOfUnits() throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var insert = database.prepareStatement("""
                        insert into organizational_unit
                            (id, version, created_at, updated_at, tenant_id, name, name_key)
                        select gen_random_uuid(), 0, now(), now(), ?, 'u' || n, 'u' || n from generate_series(1, 4999) n
                        """)) {
            insert.setObject(1, acme.id());
            insert.executeUpdate();
        }

        post("der letzte", null).then().statusCode(201);
        post("zu viel", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-limit-reached"))
                .body("limit", equalTo(5000));
    }

    @Test
    void staysInsideTheCompany() {
        var partner = partner();
        var customer = customerOf(partner);
        var foreign = id(partner.request()
                .body("{\"name\": \"Zentrale\"}")
                .post("/tenants/{id}/organizational-units", partner.id())
                .then()
                .statusCode(201));
        var unit = create("Nord", null);

        post("unter Fremden", foreign).then().statusCode(422).body("errors.field", contains("parentId"));
        move(unit, 0, foreign).then().statusCode(422).body("errors.field", contains("parentId"));
        get(foreign).then().statusCode(404);
        for (var path : List.of("", "/" + unit)) {
            partner.request()
                    .get("/tenants/{id}/organizational-units" + path, acme.id())
                    .then()
                    .statusCode(404);
        }
        partner.request()
                .body("{\"name\": \"Nord\"}")
                .post("/tenants/{id}/organizational-units", customer.id())
                .then()
                .statusCode(201);
    }

    @Test
    void refusesNamesThatShowNothing() {
        for (var name : List.of("\"\"", "\" \"", "\"\\u200b\"", "null", "\"" + "x".repeat(121) + "\"", "\"a\\nb\"")) {
            acme.request()
                    .body("{\"name\": " + name + "}")
                    .post("/tenants/{id}/organizational-units", acme.id())
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItems("name"));
        }
        list("").then().body("items.name", containsInAnyOrder());
    }

    private void told(UUID unit, String fact, int version, String name, @Nullable UUID parent) {
        var data = EventFeed.await(unit, "tenant.unit." + fact + ".v1");
        assertThat(data)
                .containsAllEntriesOf(Map.of(
                        "id", unit.toString(), "tenantId", acme.id().toString(), "name", name, "version", version))
                .containsEntry("parentId", parent == null ? null : parent.toString());
    }

    private UUID create(String name, @Nullable UUID parent) {
        return id(post(name, parent).then().statusCode(201));
    }

    private Response post(String name, @Nullable UUID parent) {
        return acme.request()
                .body("{\"name\": \"%s\", \"parentId\": %s}".formatted(name, text(parent)))
                .post("/tenants/{id}/organizational-units", acme.id());
    }

    private Response list(String query) {
        return acme.request().get("/tenants/{id}/organizational-units" + query, acme.id());
    }

    private Response get(UUID unit) {
        return acme.request().get("/tenants/{id}/organizational-units/{unit}", acme.id(), unit);
    }

    private Response rename(UUID unit, int version, String name) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"name\": \"%s\"}".formatted(name))
                .patch("/tenants/{id}/organizational-units/{unit}", acme.id(), unit);
    }

    private Response move(UUID unit, int version, @Nullable UUID parent) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"parentId\": %s}".formatted(text(parent)))
                .post("/tenants/{id}/organizational-units/{unit}/actions/move", acme.id(), unit);
    }

    private Response delete(UUID unit, int version) {
        return acme.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/tenants/{id}/organizational-units/{unit}", acme.id(), unit);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "null" : "\"" + id + "\"";
    }
}
