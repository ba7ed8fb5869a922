package io.zugang.access.role;

import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
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
class RoleResourceTest extends RoleTesting {

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
}
