package io.zugang.access.role;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class RoleRefusalTest extends RoleTesting {

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
    void takesNoNumberAndNoTruthValueForText() {
        for (var notText : new String[] {"7", "7.5", "true"}) {
            provider.calls()
                    .body("{\"key\":\"x1\",\"name\":%s,\"permissions\":[\"account:read\"]}".formatted(notText))
                    .post("/roles")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-json"))
                    .body("errors[0].field", equalTo("name"));
        }
    }

    @Test
    void rejectsRoleOfUnknownTenant() {
        acme = new TestTenant(UUID.randomUUID(), "CUSTOMER", null);

        create("front-desk", "account:read").then().statusCode(404).body("code", equalTo("tenant-unknown"));
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
}
