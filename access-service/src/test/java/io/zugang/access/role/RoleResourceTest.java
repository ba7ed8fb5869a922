package io.zugang.access.role;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class RoleResourceTest {

    private TestAccount provider;
    private TestTenant acme;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
    }

    @Test
    void createsRole() {
        var created = create("front-desk", "account:read", "account:write");

        created.then()
                .statusCode(201)
                .header("Location", endsWith("/access/roles/" + created.path("id")))
                .header("ETag", equalTo("\"0\""))
                .body("tenantId", equalTo(acme.id().toString()))
                .body("permissions", contains("account:read", "account:write"))
                .body("widestScope", equalTo("TENANT"))
                .body("system", equalTo(false));
        provider.calls()
                .get("/roles/" + created.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("Front desk"));
        assertThat(awaitEvent("access.role.created.v1", created.path("id")))
                .containsEntry("tenantid", acme.id().toString());
    }

    @Test
    void listsSystemRolesToEverybody() {
        acme.account("tenant-admin")
                .calls()
                .get("/roles")
                .then()
                .statusCode(200)
                .body(
                        "items.key",
                        hasItems(
                                "provider-admin",
                                "partner-admin",
                                "tenant-owner",
                                "tenant-admin",
                                "portal-user",
                                "installation"))
                .body("items.findAll { it.system }.tenantId", not(hasItem(notNullValue())));
    }

    @Test
    void showsRolesPageByPage() {
        create("a-role", "account:read");
        create("b-role", "account:read");
        var first = provider.calls()
                .queryParam("tenantId", acme.id())
                .queryParam("q", "-role")
                .queryParam("limit", 1)
                .get("/roles");

        first.then().statusCode(200).body("items.key", contains("a-role")).body("nextPageToken", notNullValue());
        provider.calls()
                .queryParam("tenantId", acme.id())
                .queryParam("q", "-role")
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/roles")
                .then()
                .statusCode(200)
                .body("items.key", contains("b-role"))
                .body("nextPageToken", nullValue());
    }

    @Test
    void hidesRolesOfOtherTenants() {
        var role = create("front-desk", "account:read");
        var stranger = TestTenant.customer().account("tenant-owner");

        stranger.calls().get("/roles/" + role.path("id")).then().statusCode(404);
        stranger.calls()
                .get("/roles?tenantId=" + acme.id())
                .then()
                .statusCode(200)
                .body("items.findAll { !it.system }", hasSize(0));
    }

    @Test
    void showsRolesOfManagedTenantsToTheirPartner() {
        var partner = TestTenant.partner();
        acme = partner.customerOfMine();
        var role = create("front-desk", "account:read");

        partner.account("partner-admin")
                .calls()
                .get("/roles/" + role.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void rejectsTakenKey() {
        create("front-desk", "account:read");

        create("front-desk", "account:read").then().statusCode(409).body("code", equalTo("role-key-taken"));
        create("tenant-admin", "account:read").then().statusCode(409).body("code", equalTo("role-key-taken"));
    }

    @Test
    void rejectsBadInput() {
        provider.calls().body("{").post("/roles").then().statusCode(400).body("code", equalTo("malformed-json"));
        provider.calls().post("/roles").then().statusCode(400);
        provider.calls()
                .body("{\"colour\":1}")
                .post("/roles")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].field", equalTo("colour"));
        provider.calls()
                .body("{\"key\":\"x1\",\"name\":\"x\",\"permissions\":\"account:read\"}")
                .post("/roles")
                .then()
                .statusCode(400);
        provider.calls()
                .body("{\"key\":\"No Key\",\"name\":\" \",\"permissions\":[]}")
                .post("/roles")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", contains("key", "name", "permissions"));
        create("front-desk", "account:fly").then().statusCode(422).body("code", equalTo("permission-unknown"));
        provider.calls().get("/roles/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void rejectsRoleOfUnknownTenant() {
        acme = new TestTenant(UUID.randomUUID(), "CUSTOMER", null);

        create("front-desk", "account:read").then().statusCode(404).body("code", equalTo("tenant-unknown"));
    }

    @Test
    void repeatsTheAnswerForTheSameIdempotencyKey() {
        var key = UUID.randomUUID().toString();
        var first = provider.calls()
                .header("Idempotency-Key", key)
                .body(body("front-desk", "\"account:read\""))
                .post("/roles");
        var second = provider.calls()
                .header("Idempotency-Key", key)
                .body(body("front-desk", "\"account:read\""))
                .post("/roles");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void changesRole() {
        var id = create("front-desk", "account:read").<String>path("id");

        provider.calls()
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"Empfang\",\"permissions\":[\"account:read\",\"tenant:read\"]}")
                .patch("/roles/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Empfang"))
                .body("description", equalTo("Sees accounts"))
                .body("permissions", contains("account:read", "tenant:read"));
        assertThat(awaitEvent("access.role.updated.v1", id).get("data"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", id)
                .containsEntry("changed", List.of("name", "permissions"));
    }

    @Test
    void changesOnlyTheCurrentVersion() {
        var id = create("front-desk", "account:read").<String>path("id");

        var change = "{\"name\":\"Empfang\"}";
        provider.calls().body(change).patch("/roles/" + id).then().statusCode(428);
        provider.calls().delete("/roles/" + id).then().statusCode(428);
        provider.calls()
                .header("If-Match", "\"7\"")
                .body(change)
                .patch("/roles/" + id)
                .then()
                .statusCode(412);
        provider.calls()
                .header("If-Match", "\"7\"")
                .delete("/roles/" + id)
                .then()
                .statusCode(412);
        provider.calls()
                .header("If-Match", "W/x")
                .body(change)
                .patch("/roles/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void keepsSystemRolesAsTheyAre() {
        var id = systemRole("portal-user");

        provider.calls()
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"x\"}")
                .patch("/roles/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("system-role"));
        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/roles/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void deletesRole() {
        var id = create("front-desk", "account:read").<String>path("id");

        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/roles/" + id)
                .then()
                .statusCode(204);
        provider.calls().get("/roles/" + id).then().statusCode(404);
        awaitEvent("access.role.deleted.v1", id);
    }

    @Test
    @Proves("S2.41")
    void refusesToDeleteRoleInUseAndListsItsUses() {
        var id = create("front-desk", "account:read").<String>path("id");
        var account = acme.account();
        var assignment = provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(account.id(), id))
                .post("/role-assignments");
        assignment.then().statusCode(201);

        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/roles/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("role-in-use"))
                .body("assignments", equalTo(1))
                .body("usage.assignmentId", contains(assignment.<String>path("id")))
                .body("usage.subjectId", contains(account.id().toString()));
        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/role-assignments/" + assignment.path("id"))
                .then()
                .statusCode(204);
        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/roles/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void refusesToPutIntoARoleWhatItsAuthorMayNotGrant() {
        var editor = acme.account();
        give(editor, create("role-editor", "role:read", "role:write").path("id"));

        editor.calls()
                .body(body("sneaky", "\"contract:write\",\"role:read\""))
                .post("/roles")
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"))
                .body("permissions", contains("contract:write"));
        var harmless = editor.calls().body(body("harmless", "\"role:read\"")).post("/roles");
        harmless.then().statusCode(201);
        editor.calls()
                .header("If-Match", "\"0\"")
                .body("{\"permissions\":[\"role:read\",\"contract:write\"]}")
                .patch("/roles/" + harmless.path("id"))
                .then()
                .statusCode(403);
        editor.calls()
                .header("If-Match", "\"0\"")
                .body("{\"widestScope\":\"EVERYTHING\"}")
                .patch("/roles/" + harmless.path("id"))
                .then()
                .statusCode(403);
    }

    private void give(TestAccount account, String roleId) {
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(account.id(), roleId))
                .post("/role-assignments")
                .then()
                .statusCode(201);
    }

    private Response create(String key, String... permissions) {
        return provider.calls()
                .body(body(key, '"' + String.join("\",\"", permissions) + '"'))
                .post("/roles");
    }

    private String body(String key, String permissions) {
        return """
               {"tenantId":"%s","key":"%s","name":"Front desk","description":"Sees accounts","permissions":[%s]}""".formatted(acme.id(), key, permissions);
    }
}
