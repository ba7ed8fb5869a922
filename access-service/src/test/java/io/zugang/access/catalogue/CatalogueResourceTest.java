package io.zugang.access.catalogue;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

@ServiceTest
class CatalogueResourceTest {

    private final String app = "t" + UUID.randomUUID();
    private TestAccount provider;
    private TestTenant acme;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
    }

    @Test
    void loadsAnApplicationWhoseRolesCountAtOnce() {
        put(document(1, "\"%1$s.thing:read\"")).statusCode(200);

        var account = acme.account(app);
        evaluate(account, app + ".thing:read", acme.id()).body("decision", equalTo(true));
        evaluate(account, app + ".thing:write", acme.id()).body("decision", equalTo(false));
        provider.calls()
                .get("/applications")
                .then()
                .statusCode(200)
                .body("items.key", hasItems("zugang", "ens", "cim", "cm", "portal", app));
        provider.calls()
                .get("/function-areas?application=" + app)
                .then()
                .statusCode(200)
                .body("items.key", contains("things"));
        provider.calls()
                .get("/permissions?application=" + app + "&area=things")
                .then()
                .statusCode(200)
                .body("items.name", contains(app + ".thing:read", app + ".thing:write"));
    }

    @Test
    void replacesACatalogueByItsVersionOnly() {
        put(document(1, "\"%1$s.thing:read\"")).statusCode(200);
        var account = acme.account(app);
        var etag = provider.calls().get("/catalogues/" + app).header("ETag");

        put(document(2, "\"%1$s.*:*\"")).statusCode(428);
        putIf("\"99\"", document(2, "\"%1$s.*:*\"")).statusCode(412);
        putIf(etag, document(1, "\"%1$s.*:*\"")).statusCode(422).body("errors.field", contains("revision"));
        putIf(etag, document(2, "\"%1$s.*:*\"")).statusCode(200).header("ETag", notNullValue());

        evaluate(account, app + ".thing:write", acme.id()).body("decision", equalTo(true));
    }

    @Test
    void namesThePlaceOfEachFault() {
        put("""
                {"application":"%s","revision":1,"labels":{"en":"Test"},
                 "areas":[{"key":"things","labels":{"en":"Things"}},{"key":"things","labels":{"en":"Things"}}],
                 "permissions":[{"name":"other.thing:read","labels":{"en":"Read"},"area":"nowhere"}],
                 "roles":[{"key":"tenant-admin","name":"Taken","permissions":["nothing.*:*"],"defaultScope":"EVERYTHING",
                   "conditions":[{"permissions":["ticket:read"],"when":{"equal":[1]}}]}]}""".formatted(app))
                .statusCode(422)
                .body(
                        "errors.field",
                        hasItems(
                                "areas[1].key",
                                "permissions[0].name",
                                "permissions[0].area",
                                "roles[0].key",
                                "roles[0].permissions",
                                "roles[0].defaultScope",
                                "roles[0].conditions[0].when.equal"));
        put("{\"application\":\"%s\",\"revision\":0,\"labels\":{}}".formatted(app))
                .statusCode(422)
                .body("errors.field", hasItem("revision"));
    }

    @Test
    void refusesNothingWhereSomethingIsExpected() {
        for (var nothing : List.of(
                "\"permissions\":[null]",
                "\"permissions\":null",
                "\"permissions\":[\"ticket:read\"],\"options\":{\"chat\":null}",
                "\"permissions\":[\"ticket:read\"],\"options\":{\"chat\":{\"values\":[\"A\"],\"grants\":{\"A\":[null]}}}",
                "\"permissions\":[\"ticket:read\"],\"dataScopes\":[{\"permissions\":[null],\"scope\":\"OWN\"}]",
                "\"permissions\":[\"ticket:read\"],\"dataScopes\":[null]",
                "\"permissions\":[\"ticket:read\"],\"conditions\":[{}]")) {
            put("{\"application\":\"%s\",\"revision\":1,\"labels\":{\"en\":\"Test\"},\"roles\":[{\"key\":\"%s\",\"name\":\"x\",%s}]}"
                            .formatted(app, app, nothing))
                    .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)));
        }
    }

    @Test
    void neverLetsAPermissionOrARoleGo() {
        put(document(1, "\"%1$s.thing:read\"")).statusCode(200);

        putIf("\"0\"", "{\"application\":\"%s\",\"revision\":2,\"labels\":{\"en\":\"Test\"}}".formatted(app))
                .statusCode(422)
                .body("errors.field", contains("permissions", "roles"));
    }

    @Test
    void refusesPermissionsOfOtherApplicationsThatTheAuthorMayNotGrant() {
        put(document(1, "\"event:read\"")).statusCode(403).body("code", equalTo("escalation"));
        put(document(1, "\"*:*\"")).statusCode(403);
        put(document(1, "\"%1$s.thing:read\",\"portal:use\"")).statusCode(200);
    }

    @Test
    void belongsToTheProvider() {
        acme.account("tenant-owner")
                .calls()
                .body(document(1, "\"%1$s.thing:read\""))
                .put("/catalogues/" + app)
                .then()
                .statusCode(403);
        var role =
                provider.calls().body("""
                        {"tenantId":"%s","key":"loader","name":"Loader","permissions":["catalogue:write"]}""".formatted(acme.id())).post("/roles").<String>path("id");
        var loader = acme.account();
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(loader.id(), role))
                .post("/role-assignments")
                .then()
                .statusCode(201);
        loader.calls()
                .body(document(1, "\"%1$s.thing:read\""))
                .put("/catalogues/" + app)
                .then()
                .statusCode(403);
        provider.calls().get("/catalogues/" + app).then().statusCode(404);
    }

    @Test
    void keepsTheServicesOwnCatalogue() {
        var etag = provider.calls().get("/catalogues/zugang").header("ETag");

        provider.calls()
                .header("If-Match", etag)
                .body("{\"application\":\"zugang\",\"revision\":99,\"labels\":{\"en\":\"Mine\"}}")
                .put("/catalogues/zugang")
                .then()
                .statusCode(409)
                .body("code", equalTo("system-catalogue"));
    }

    @Test
    void showsRolesOfProductsWithLabelsAndAliases() {
        provider.calls()
                .get("/roles/" + systemRole("cim-only"))
                .then()
                .statusCode(200)
                .body("application", equalTo("cim"))
                .body("labels.de", equalTo("nur CIM"))
                .body("fixedScope", equalTo("UNIT_SUBTREE"))
                .body("onlyApplications", contains("cim", "zugang"));
    }

    private String document(int revision, String permissions) {
        return """
               {"application":"%1$s","revision":%2$d,"labels":{"en":"Test"},
                "areas":[{"key":"things","labels":{"en":"Things"}}],
                "permissions":[{"name":"%1$s.thing:read","labels":{"en":"Read"},"area":"things"},
                               {"name":"%1$s.thing:write","labels":{"en":"Write"},"area":"things"}],
                "roles":[{"key":"%1$s","name":"Test","permissions":[%3$s]}]}""".formatted(app, revision, permissions.formatted(app));
    }

    private ValidatableResponse put(String document) {
        return provider.calls().body(document).put("/catalogues/" + app).then();
    }

    private ValidatableResponse putIf(String etag, String document) {
        return provider.calls()
                .header("If-Match", etag)
                .body(document)
                .put("/catalogues/" + app)
                .then();
    }
}
