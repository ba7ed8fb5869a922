package io.zugang.access.assignment;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.evaluateAnywhere;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

@ServiceTest
class RoleAssignmentResourceTest {

    private TestTenant acme;
    private TestAccount owner;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        owner = acme.account("tenant-owner");
    }

    @Test
    void assignsRoleWithImmediateEffect() {
        var clerk = acme.account();
        evaluate(clerk, "account:write", acme.id()).body("decision", equalTo(false));

        var assignment = assign(owner, clerk, "tenant-admin", "");

        assignment
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("subjectType", equalTo("account"))
                .body("subjectId", equalTo(clerk.id().toString()))
                .body("role", equalTo("tenant-admin"))
                .body("scope", equalTo("TENANT"))
                .body("source", equalTo("MANUAL"));
        evaluate(clerk, "account:write", acme.id()).body("decision", equalTo(true));
        awaitEvent("access.assignment.created.v1", assignment.path("id"));
    }

    @Test
    void takesRoleAwayWithImmediateEffect() {
        var clerk = acme.account();
        var id = assign(owner, clerk, "tenant-admin", "").<String>path("id");

        owner.calls()
                .header("If-Match", "\"0\"")
                .delete("/role-assignments/" + id)
                .then()
                .statusCode(204);

        evaluate(clerk, "account:write", acme.id()).body("decision", equalTo(false));
        owner.calls().get("/role-assignments/" + id).then().statusCode(404);
        awaitEvent("access.assignment.removed.v1", id);
    }

    @Test
    void assignsRolesThatComeWithAnAccountAndRemovesThemWithIt() {
        var user = acme.account("portal-user");

        owner.calls()
                .get("/role-assignments?accountId=" + user.id())
                .then()
                .statusCode(200)
                .body("items.role", contains("portal-user"))
                .body("items.source", contains("ACCOUNT"))
                .body("items.origin", contains("REGISTRATION"));
        user.delete();

        owner.calls().get("/role-assignments?accountId=" + user.id()).then().body("items", hasSize(0));
    }

    @Test
    void ignoresUnknownInitialRole() {
        var user = acme.account("no-such-role", "portal-user");

        owner.calls()
                .get("/role-assignments?accountId=" + user.id())
                .then()
                .body("items.role", contains("portal-user"));
    }

    @Test
    void refusesToGrantWhatTheGrantorDoesNotHold() {
        var clerk = acme.account();

        assign(owner, clerk, "provider-admin", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"))
                .body("permissions", hasItems("role:write", "tenant:create"));
        assign(owner, owner, "partner-admin", ",\"scope\":\"TENANT\"").then().statusCode(403);
    }

    @Test
    void refusesToGrantInAReachTheGrantorDoesNotHave() {
        var partner = TestTenant.partner();
        var admin = partner.account("partner-admin");
        var customer = partner.customerOfMine();
        var clerk = customer.account();
        var stranger = TestTenant.customer().account();

        assign(admin, clerk, "tenant-owner", "").then().statusCode(201);
        assign(admin, clerk, "partner-admin", ",\"scope\":\"MANAGED\"").then().statusCode(403);
        assign(admin, stranger, "tenant-owner", "").then().statusCode(404).body("code", equalTo("account-unknown"));
    }

    @Test
    void letsAdministratorsMakePortalUsersButNotOfThemselves() {
        assign(owner, acme.account(), "portal-user", "").then().statusCode(201);

        assign(owner, owner, "portal-user", "").then().statusCode(403).body("code", equalTo("escalation"));
    }

    @Test
    void refusesScopeWiderThanTheRole() {
        var provider = TestTenant.provider().account("provider-admin");

        assign(provider, acme.account(), "tenant-admin", ",\"scope\":\"EVERYTHING\"")
                .then()
                .statusCode(422)
                .body("code", equalTo("scope-too-wide"));
    }

    @Test
    void refusesRoleOfAnotherTenant() {
        var provider = TestTenant.provider().account("provider-admin");
        var other = TestTenant.customer();
        var foreign = provider.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"own\",\"name\":\"Own\",\"permissions\":[\"account:read\"]}"
                        .formatted(other.id()))
                .post("/roles")
                .<String>path("id");

        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}"
                        .formatted(acme.account().id(), foreign))
                .post("/role-assignments")
                .then()
                .statusCode(422)
                .body("code", equalTo("role-not-assignable"));
    }

    @Test
    void findsAnAccountThatWasCreatedAMomentAgo() {
        var newcomer = TestAccount.unheardOf(acme);
        newcomer.emitCreated();

        assign(owner, newcomer, "tenant-admin", "").then().statusCode(201);
    }

    @Test
    void limitsAssignmentInTime() {
        var clerk = acme.account();
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        var assignment = assign(owner, clerk, "tenant-admin", ",\"validFrom\":\"" + tomorrow + "\"");
        assignment.then().statusCode(201);

        evaluateAnywhere(clerk, "account:read")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("assignment-not-valid"));
        owner.calls()
                .header("If-Match", "\"0\"")
                .body("{\"validFrom\":\"2020-01-01T00:00:00Z\"}")
                .patch("/role-assignments/" + assignment.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        evaluateAnywhere(clerk, "account:read").body("decision", equalTo(true));
        owner.calls()
                .header("If-Match", "\"1\"")
                .body("{\"validUntil\":\"2019-01-01T00:00:00Z\"}")
                .patch("/role-assignments/" + assignment.path("id"))
                .then()
                .statusCode(422);
    }

    @Test
    void tellsWhenAnAssignmentEndsByTime() {
        var clerk = acme.account();
        var id = assign(owner, clerk, "tenant-admin", "").<String>path("id");

        owner.calls()
                .header("If-Match", "\"0\"")
                .body("{\"validUntil\":\"%s\"}".formatted(Instant.now().plusSeconds(3)))
                .patch("/role-assignments/" + id)
                .then()
                .statusCode(200);
        awaitEvent("access.assignment.expired.v1", id);

        evaluateAnywhere(clerk, "account:read").body("context.reason", equalTo("assignment-not-valid"));
    }

    @Test
    void changesOnlyTheCurrentVersion() {
        var id = assign(owner, acme.account(), "tenant-admin", "").<String>path("id");

        owner.calls().body("{}").patch("/role-assignments/" + id).then().statusCode(428);
        owner.calls().delete("/role-assignments/" + id).then().statusCode(428);
        owner.calls()
                .header("If-Match", "\"9\"")
                .body("{}")
                .patch("/role-assignments/" + id)
                .then()
                .statusCode(412);
        owner.calls()
                .header("If-Match", "\"9\"")
                .delete("/role-assignments/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void hidesAssignmentsOfOtherTenants() {
        var id = assign(owner, acme.account(), "tenant-admin", "").<String>path("id");
        var stranger = TestTenant.customer().account("tenant-owner");

        stranger.calls().get("/role-assignments/" + id).then().statusCode(404);
        stranger.calls().get("/role-assignments?tenantId=" + acme.id()).then().body("items", hasSize(0));
    }

    @Test
    void rejectsBadInput() {
        owner.calls()
                .body("{}")
                .post("/role-assignments")
                .then()
                .statusCode(422)
                .body("errors.field", contains("accountId", "roleId"));
        owner.calls()
                .body("{\"accountId\":\"x\"}")
                .post("/role-assignments")
                .then()
                .statusCode(400);
        owner.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}"
                        .formatted(acme.account().id(), UUID.randomUUID()))
                .post("/role-assignments")
                .then()
                .statusCode(422)
                .body("code", equalTo("role-not-assignable"));
        owner.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .post("/role-assignments")
                .then()
                .statusCode(404)
                .body("code", equalTo("account-unknown"));
    }

    private static Response assign(TestAccount grantor, TestAccount account, String role, String more) {
        return grantor.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"%s}".formatted(account.id(), systemRole(role), more))
                .post("/role-assignments");
    }
}
