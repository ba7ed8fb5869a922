package io.zugang.access.group;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.systemRole;
import static io.zugang.access.Assigning.assignById;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@ServiceTest
class GroupGrantsTest extends GroupTesting {

    private TestTenant acme;
    private TestAccount one;
    private TestAccount other;
    private String group;

    @BeforeEach
    void setUp() {
        acme = customer();
        one = acme.account();
        other = acme.account();
        group = groupOf(acme);
    }

    @Test
    @Proves("S4.14")
    void changesTheRightsOfEveryMemberAtOnce() {
        expect(one, "ticket:list", false);

        for (int round = 0; round < 5; round++) {
            grant(admin, group, "ticket:list", "portal:use")
                    .then()
                    .statusCode(200)
                    .body("permissions", contains("portal:use", "ticket:list"))
                    .body("affectedAccounts", equalTo(2));
            expect(one, "ticket:list", true);
            expect(other, "portal:use", true);

            grant(admin, group, "portal:use").then().statusCode(200).body("affectedAccounts", equalTo(2));
            expect(one, "ticket:list", false);
            expect(other, "ticket:list", false);
            expect(other, "portal:use", true);
        }
        admin.calls()
                .get("/groups/{group}/grants", group)
                .then()
                .statusCode(200)
                .body("permissions", contains("portal:use"));
        assertThat(awaitEvent("access.group.grants-changed.v1", group))
                .containsEntry("tenantid", acme.id().toString());
    }

    @Test
    @Proves("S4.28")
    void saysWhomAChangeWouldConcernAndChangesNothing() {
        grant(admin, group, "portal:use");

        putGrants(admin, group, grants(List.of("ticket:list"), List.of(systemRole("portal-user"))), "?dryRun=true")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("affectedAccounts", equalTo(2))
                .body("permissions", contains("ticket:list"))
                .body("roles.key", contains("portal-user"));

        admin.calls()
                .get("/groups/{group}/grants", group)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("permissions", contains("portal:use"))
                .body("roles", empty());
        expect(one, "ticket:list", false);
        expect(one, "portal:use", true);
    }

    @Test
    void grantsRoles() {
        putGrants(admin, group, grants(List.of(), List.of(systemRole("portal-user"))), "")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("roles.key", contains("portal-user"));
        expect(one, "ticket:read", true);

        putGrants(admin, group, grants(List.of(), List.of()), "").then().body("roles", empty());
        expect(one, "ticket:read", false);
    }

    @Test
    @Proves("S4.17")
    void givesMoreToSomeByAGroupOfTheirOwn() {
        grant(admin, group, "portal:use");
        var extra = createGroup(admin, acme, "Purchasing").<String>path("id");
        grant(admin, extra, "ticket:create").then().statusCode(200);

        add(admin, extra, one)
                .then()
                .statusCode(201)
                .body("source", equalTo("MANUAL"))
                .body("locked", equalTo(false));

        expect(one, "ticket:create", true);
        expect(other, "ticket:create", false);
        expect(one, "portal:use", true);
        expect(other, "portal:use", true);
        remove(admin, extra, one).then().statusCode(204);
        expect(one, "ticket:create", false);
    }

    @Test
    @Proves("S4.18")
    void givesTheRightsOfAllGroupsAndNamesTheOneThatGrants() {
        grant(admin, group, "portal:use");
        var extra = createGroup(admin, acme, "Purchasing").<String>path("id");
        grant(admin, extra, "ticket:create");
        add(admin, extra, one);

        admin.calls()
                .get("/accounts/{account}/effective-permissions", one.id())
                .then()
                .statusCode(200)
                .body("permissions.permission", containsInAnyOrder("portal:use", "ticket:create"));
        admin.calls()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"ticket:create"},
                         "resource":{"type":"thing","id":"1","properties":{"tenantId":"%s"}}}""".formatted(one.id(), acme.id()))
                .post("/v1/explain")
                .then()
                .statusCode(200)
                .body("decision", equalTo(true))
                .body("context.granting.sourceName", contains("Purchasing"));
    }

    @Test
    void refusesToGrantWhatTheCallerMayNotGrant() {
        var owner = acme.account("tenant-owner");

        grant(owner, group, "ticket:list").then().statusCode(403).body("permissions", contains("ticket:list"));
        grant(owner, group, "validity-run:trigger").then().statusCode(403).body("code", equalTo("escalation"));
        var extra = createGroup(owner, null, "Purchasing").<String>path("id");
        grant(owner, extra, "ticket:list").then().statusCode(200);
        grant(owner, extra, "ticket:list", "validity-run:trigger").then().statusCode(403);
        putGrants(owner, extra, grants(List.of(), List.of(systemRole("provider-admin"))), "")
                .then()
                .statusCode(403);
    }

    /** What somebody may give to others he may not give to himself, neither by joining a group nor by widening his own. */
    @Test
    void refusesToGrantToOneselfWhatOneDoesNotHold() {
        var owner = acme.account("tenant-owner");
        var extra = createGroup(owner, null, "Purchasing").<String>path("id");
        grant(owner, extra, "ticket:list").then().statusCode(200);

        add(owner, extra, owner).then().statusCode(403).body("code", equalTo("escalation"));
        add(owner, extra, one).then().statusCode(201);
        grant(owner, extra).then().statusCode(200);
        add(owner, extra, owner).then().statusCode(201);
        grant(owner, extra, "ticket:list").then().statusCode(403);
    }

    @Test
    void keepsWhatTheCallerCouldNotGrant() {
        var extra = createGroup(admin, acme, "Purchasing").<String>path("id");
        grant(admin, extra, "validity-run:trigger").then().statusCode(200);
        var owner = acme.account("tenant-owner");

        grant(owner, extra, "validity-run:trigger", "ticket:list").then().statusCode(200);
        add(owner, extra, one).then().statusCode(403).body("permissions", hasItem("validity-run:trigger"));
    }

    @Test
    void grantsForAllTenantsByGroupsOfTheProviderOnlyToWhoReachesThem() {
        var team = createGroup(admin, null, "Team").<String>path("id");
        grant(admin, team, "ticket:list").then().statusCode(200);
        var elsewhere = customer().account();

        add(admin, team, one).then().statusCode(201);
        add(admin, team, elsewhere).then().statusCode(201);

        expect(one, "ticket:list", true);
        evaluate(elsewhere, "ticket:list", elsewhere.tenant().id()).body("decision", equalTo(true));
        evaluate(elsewhere, "ticket:list", acme.id()).body("decision", equalTo(false));
        grant(admin, team).then().body("affectedAccounts", equalTo(2));
        expect(one, "ticket:list", false);
        evaluate(elsewhere, "ticket:list", elsewhere.tenant().id()).body("decision", equalTo(false));
    }

    @Test
    void refusesWhatIsNoPermissionAndNoRoleOfTheTenant() {
        grant(admin, group, "ticket:destroy").then().statusCode(422).body("code", equalTo("permission-unknown"));
        putGrants(admin, group, grants(List.of(), List.of(UUID.randomUUID().toString())), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("role-not-assignable"));
        putGrants(admin, systemGroup("remote-users"), grants(List.of(), List.of(systemRole("partner-admin"))), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("scope-too-wide"));
    }

    @Test
    void givesARoleToNoKindOfAccountThatMayNotHoldIt() {
        var inside = role(acme, "inside", "\"assignableTo\":[\"INTERNAL\"]");

        putGrants(admin, group, grants(List.of(), List.of(inside)), "")
                .then()
                .statusCode(422)
                .body("code", equalTo("role-not-assignable"));
        var extra = createGroup(admin, acme, "Staff").<String>path("id");
        putGrants(admin, extra, grants(List.of(), List.of(inside)), "").then().statusCode(200);
        add(admin, extra, one).then().statusCode(422).body("code", equalTo("role-not-assignable"));
        add(admin, extra, acme.account("INTERNAL", (UUID) null)).then().statusCode(201);
        expect(one, "ticket:list", false);
    }

    @Test
    void reachesOneCompanyEvenIfARoleOfABuiltInGroupIsWidenedLater() {
        var partner = TestTenant.partner();
        var managed = partner.customerOfMine();
        var user = partner.account();
        var remote = role(provider, "remote", "\"widestScope\":\"TENANT\"");
        var users = systemGroup("remote-users");
        putGrants(admin, users, grants(List.of(), List.of(remote)), "").then().statusCode(200);
        add(admin, users, user).then().statusCode(201);

        change(admin, remote, "{\"widestScope\":\"MANAGED\"}").then().statusCode(200);

        evaluate(user, "ticket:list", partner.id()).body("decision", equalTo(true));
        evaluate(user, "ticket:list", managed.id()).body("decision", equalTo(false));
    }

    @Test
    void letsNobodyWidenForAllTenantsWhatHeMayGiveInHisOwnOnly() {
        var team = createGroup(admin, null, "Team").<String>path("id");
        var shared = role(provider, "shared", "\"description\":\"d\"");
        putGrants(admin, team, grants(List.of(), List.of(shared)), "").then().statusCode(200);
        var author = internal();
        var permissions = "\"permissions\":[\"role:read\",\"role:write\",\"ticket:list\",\"ticket:create\"]";
        assignById(admin, author, role(provider, "author", permissions), "")
                .then()
                .statusCode(201);
        var wider = "{\"permissions\":[\"ticket:list\",\"ticket:create\"]}";

        change(author, shared, wider).then().statusCode(403).body("code", equalTo("escalation"));

        putGrants(admin, team, grants(List.of(), List.of()), "").then().statusCode(200);
        change(author, shared, wider).then().statusCode(200);
    }

    private Response change(TestAccount who, String role, String body) {
        var etag = admin.calls().get("/roles/{role}", role).header("ETag");
        return who.calls().header("If-Match", etag).body(body).patch("/roles/{role}", role);
    }

    private String role(TestTenant tenant, String key, String more) {
        return admin.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"%s\",\"name\":\"R\",%s%s}"
                        .formatted(
                                tenant.id(),
                                key,
                                more.contains("permissions") ? "" : "\"permissions\":[\"ticket:list\"],",
                                more))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void leavesNothingBehindWhenNothingChanges() {
        grant(admin, group, "portal:use").then().header("ETag", equalTo("\"1\""));

        grant(admin, group, "portal:use").then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    private void expect(TestAccount account, String permission, boolean decision) {
        evaluate(account, permission, acme.id()).body("decision", equalTo(decision));
    }
}
