package io.zugang.access.resource;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zugang.access.AuthzenFixture;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@ServiceTest
class RegistryTest {

    private static final String OWN = """
            [{"permissions":["@record:read"],
              "when":{"equal":[{"property":"resource.owner"},{"property":"subject.id"}]}}]""";

    private static final String SEARCH = """
            {"subject":{"type":"%user%","id":"ada"},"action":{"name":"read"},"resource":{"type":"%record%"}}""";

    private AuthzenFixture fixture;
    private String reader;

    @BeforeEach
    void setUp() {
        fixture = new AuthzenFixture().catalogue("record:read").resourceType("record", "record", "{}");
        reader = fixture.role("reader", "[\"@record:read\"]", OWN);
    }

    @Test
    void believesTheRegisteredOwnerAndNotTheOneThatIsSaid() {
        fixture.subject("user", "ada", "{}", reader).resource("record", "of-bert", "\"owner\":\"bert\"");

        decides("of-bert", ",\"properties\":{\"owner\":\"ada\"}", false);
        decides("not-registered", ",\"properties\":{\"owner\":\"ada\"}", true);

        fixture.resource("record", "of-bert", "\"owner\":\"ada\"");
        decides("of-bert", "", true);
    }

    @Test
    void believesTheRegisteredTenantAndNotTheOneThatIsSaid() {
        var other = TestTenant.customer();
        fixture.subject("user", "ada", "{}", reader);
        fixture.provider()
                .calls()
                .body("{\"tenantId\":\"%s\",\"owner\":\"ada\"}".formatted(other.id()))
                .put("/resources/{type}/{id}", fixture.type("record"), "elsewhere")
                .then()
                .statusCode(200);

        decides(
                "elsewhere",
                ",\"properties\":{\"tenantId\":\"" + fixture.tenant().id() + "\"}",
                false);
    }

    @Test
    void forgetsWhatIsDeleted() {
        fixture.subject("user", "ada", "{}", reader).resource("record", "r", "\"owner\":\"ada\"");
        decides("r", "", true);

        calls().delete("/resources/{type}/{id}", fixture.type("record"), "r")
                .then()
                .statusCode(204);
        decides("r", "", false);
        calls().get("/resources/{type}/{id}", fixture.type("record"), "r")
                .then()
                .statusCode(404);

        fixture.resource("record", "r", "\"owner\":\"ada\"");
        calls().delete("/subjects/{type}/{id}", fixture.type("user"), "ada")
                .then()
                .statusCode(204);
        decides("r", "", false);
        calls().get("/subjects/{type}/{id}", fixture.type("user"), "ada").then().statusCode(404);

        fixture.subject("user", "ada", "{}", reader);
        decides("r", "", true);
    }

    @Test
    void keepsARoleThatOnlyARegisteredSubjectHolds() {
        fixture.subject("user", "ada", "{}", reader);
        var provider = fixture.provider();
        var etag = provider.calls().get("/roles/{id}", reader).header("ETag");

        provider.calls()
                .header("If-Match", etag)
                .delete("/roles/{id}", reader)
                .then()
                .statusCode(409)
                .body("code", equalTo("role-in-use"))
                .body("usage[0].subjectId", equalTo("ada"));

        provider.calls()
                .get("/roles/{id}/usage", reader)
                .then()
                .statusCode(200)
                .body("items.subjectId", contains("ada"))
                .body("items.subjectType", contains(fixture.type("user")));
    }

    @Test
    void showsWhatIsRegistered() {
        fixture.subject("user", "ada@example.org", "{\"email\":\"a\"}", reader)
                .resource("record", "r", "\"assignees\":[\"ada\"],\"collections\":{\"queue\":\"1\"}");

        calls().get("/subjects/{type}/{id}", fixture.type("user"), "ada@example.org")
                .then()
                .body("properties.email", equalTo("a"))
                .body("roles", hasSize(1));
        calls().get("/resources/{type}/{id}", fixture.type("record"), "r")
                .then()
                .body("assignees", hasSize(1))
                .body("collections.queue", equalTo("1"));
        calls().get("/resource-types")
                .then()
                .statusCode(200)
                .body("items.find { it.type == '" + fixture.type("record") + "' }.home", equalTo(true));
    }

    @Test
    void registersManyAtOnceOrNone() {
        var one = "{\"type\":\"%s\",\"id\":\"%s\",\"facts\":{\"tenantId\":\"%s\"}}";
        var good = one.formatted(fixture.type("record"), "a/b", fixture.tenant().id());
        var bad = one.formatted("nosuchtype", "c", fixture.tenant().id());

        bulk(good + "," + bad, 422);
        search().body("results", empty());
        bulk(good, 200);
    }

    @Test
    void leavesTheResourcesAndSubjectsOfOtherTenantsAlone() {
        fixture.subject("user", "ada", "{}", reader).resource("record", "r", "");
        var other = TestTenant.customer().id();
        calls().body("{\"tenantId\":\"%s\"}".formatted(other))
                .put("/resources/{type}/{id}", fixture.type("record"), "r")
                .then()
                .statusCode(409)
                .body("code", equalTo("resource-taken"));
        calls().body("{\"tenantId\":\"%s\"}".formatted(other))
                .put("/subjects/{type}/{id}", fixture.type("user"), "ada")
                .then()
                .statusCode(409)
                .body("code", equalTo("subject-taken"));
        calls().body("{\"tenantId\":\"%s\"}".formatted(UUID.randomUUID()))
                .put("/resources/{type}/{id}", fixture.type("record"), "x")
                .then()
                .statusCode(404);
    }

    @Test
    void givesNobodyARoleThatTheCallerMayNotGrant() {
        var systemAdministrator = systemRole("provider-admin");
        var clerk = fixture.tenant().account("tenant-owner");
        var registrar = fixture.provider()
                .calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"registrar\",\"name\":\"R\",\"permissions\":[\"subject:write\"]}"
                        .formatted(fixture.tenant().id()))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        calls().body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(clerk.id(), registrar))
                .post("/role-assignments")
                .then()
                .statusCode(201);
        clerk.calls()
                .body("{\"tenantId\":\"%s\",\"roles\":[\"%s\"]}"
                        .formatted(fixture.tenant().id(), systemAdministrator))
                .put("/subjects/{type}/{id}", fixture.type("user"), "eve")
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "service", "User", "a b"})
    void registersNoAccountsAndClients(String type) {
        calls().body("{\"tenantId\":\"%s\"}".formatted(fixture.tenant().id()))
                .put("/subjects/{type}/{id}", type, "x")
                .then()
                .statusCode(422);
    }

    @Test
    void keepsATypeThatIsUsed() {
        fixture.resource("record", "r", "");
        calls().delete("/resource-types/" + fixture.type("record"))
                .then()
                .statusCode(409)
                .body("code", equalTo("resource-type-in-use"));
        calls().delete("/resources/{type}/{id}", fixture.type("record"), "r")
                .then()
                .statusCode(204);
        calls().delete("/resource-types/" + fixture.type("record")).then().statusCode(204);
        calls().delete("/resource-types/" + fixture.type("record")).then().statusCode(404);
        var trail = UUID.nameUUIDFromBytes(fixture.type("record").getBytes(StandardCharsets.UTF_8));
        calls().get("/audit-entries?targetId=" + trail)
                .then()
                .body("items.action", contains("resource-type.deleted", "resource-type.registered"));
    }

    @Test
    void findsNothingOfOtherTenants() {
        fixture.subject("user", "ada", "{}", reader).resource("record", "r", "\"owner\":\"ada\"");
        search().body("results", hasSize(1));
        var stranger = TestTenant.customer().account("tenant-owner");
        stranger.calls()
                .body(fixture.worded(SEARCH))
                .post("/v1/search/resource")
                .then()
                .statusCode(200)
                .body("results", empty());
        stranger.calls()
                .body(fixture.worded("""
                        {"subject":{"type":"%user%"},"action":{"name":"read"},
                         "resource":{"type":"%record%","id":"r"}}"""))
                .post("/v1/search/subject")
                .then()
                .statusCode(200)
                .body("results", empty());
    }

    private ValidatableResponse search() {
        return fixture.post("search/resource", SEARCH).statusCode(200);
    }

    private void bulk(String items, int status) {
        calls().body("{\"items\":[" + items + "]}").put("/resources").then().statusCode(status);
    }

    private RequestSpecification calls() {
        return fixture.provider().calls();
    }

    private void decides(String record, String more, boolean expected) {
        fixture.post("evaluation", """
                        {"subject":{"type":"%%user%%","id":"ada"},"action":{"name":"read"},
                         "resource":{"type":"%%record%%","id":"%s"%s}}""".formatted(record, more)).statusCode(200).body("decision", equalTo(expected));
    }
}
