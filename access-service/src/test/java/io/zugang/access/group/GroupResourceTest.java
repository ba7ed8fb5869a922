package io.zugang.access.group;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@ServiceTest
class GroupResourceTest extends GroupTesting {

    private TestTenant acme;
    private TestAccount owner;

    @BeforeEach
    void setUp() {
        acme = customer();
        owner = acme.account("tenant-owner");
    }

    @Test
    void createsAGroup() {
        var created = createGroup(owner, null, "Purchasing");

        created.then()
                .statusCode(201)
                .header("Location", endsWith("/access/groups/" + created.path("id")))
                .header("ETag", equalTo("\"0\""))
                .body("tenantId", equalTo(acme.id().toString()))
                .body("kind", equalTo("CUSTOM"));
        owner.calls()
                .get("/groups/" + created.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("Purchasing"));
        assertThat(awaitEvent("access.group.created.v1", created.path("id")))
                .containsEntry("tenantid", acme.id().toString());
        createGroup(owner, null, "Purchasing").then().statusCode(409).body("code", equalTo("group-name-taken"));
    }

    @Test
    void listsWhatIsAskedFor() {
        createGroup(owner, null, "Purchasing");
        createGroup(owner, null, "Sales");

        owner.calls().get("/groups").then().body("items.kind", containsInAnyOrder("TENANT_RIGHTS", "CUSTOM", "CUSTOM"));
        owner.calls().get("/groups?kind=CUSTOM&q=SAL").then().body("items.name", contains("Sales"));
        var first = owner.calls().get("/groups?limit=2");
        first.then().body("items", hasSize(2)).body("nextPageToken", notNullValue());
        owner.calls()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/groups")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void renamesAGroup() {
        var group = createGroup(owner, null, "Purchasing").<String>path("id");
        createGroup(owner, null, "Sales");

        rename(group, 0, "Buyers").then().statusCode(200).header("ETag", equalTo("\"1\""));
        rename(group, 0, "Buyers").then().statusCode(412);
        rename(group, 1, "Sales").then().statusCode(409).body("code", equalTo("group-name-taken"));
        awaitEvent("access.group.renamed.v1", group);
    }

    @Test
    void leavesBuiltInGroupsAsTheyAre() {
        var administrators = systemGroup("remote-administrators");

        rename(administrators, 0, "Ours").then().statusCode(409).body("code", equalTo("group-built-in"));
        delete(administrators).then().statusCode(409).body("code", equalTo("group-built-in"));
        delete(groupOf(acme)).then().statusCode(409).body("code", equalTo("group-built-in"));
    }

    @Test
    void deletesAGroupWithoutMembersOnly() {
        var group = createGroup(owner, null, "Purchasing").<String>path("id");
        add(owner, group, owner).then().statusCode(201);

        delete(group)
                .then()
                .statusCode(409)
                .body("code", equalTo("group-in-use"))
                .body("members", equalTo(1));
        remove(owner, group, owner).then().statusCode(204);
        delete(group).then().statusCode(204);

        owner.calls().get("/groups/" + group).then().statusCode(404);
        awaitEvent("access.group.deleted.v1", group);
    }

    @Test
    void addsAnAccountOnce() {
        var group = createGroup(owner, null, "Purchasing").<String>path("id");

        var added = add(owner, group, owner);
        added.then()
                .statusCode(201)
                .header("Location", endsWith("/groups/" + group + "/members/" + owner.id()))
                .body("accountId", equalTo(owner.id().toString()));

        add(owner, group, owner).then().statusCode(409).body("code", equalTo("membership-exists"));
        awaitEvent("access.membership.added.v1", added.path("id"));
        owner.calls()
                .get("/audit-entries?targetId=" + added.path("id"))
                .then()
                .statusCode(200)
                .body("items.action", contains("membership.added"));
        remove(owner, group, owner).then().statusCode(204);
        remove(owner, group, owner).then().statusCode(404);
    }

    @Test
    void holdsAccountsOfTheOwnCompanyOnly() {
        var group = createGroup(admin, acme, "Purchasing").<String>path("id");
        var stranger = customer().account();

        add(admin, group, stranger).then().statusCode(422).body("code", equalTo("member-not-allowed"));
        add(admin, groupOf(acme), stranger).then().statusCode(422);
        add(owner, group, stranger).then().statusCode(404).body("code", equalTo("account-unknown"));
        var team = createGroup(admin, null, "Team").<String>path("id");
        add(admin, team, stranger).then().statusCode(201);
        add(admin, team, owner).then().statusCode(201);
    }

    @Test
    void hidesGroupsAndMembersOfOthers() {
        var team = createGroup(admin, null, "Team").<String>path("id");
        var stranger = customer().account("tenant-owner");

        stranger.calls().get("/groups/" + groupOf(acme)).then().statusCode(404);
        stranger.calls().get("/tenants/{tenant}/rights-group", acme.id()).then().statusCode(404);
        stranger.calls().get("/groups?tenantId=" + acme.id()).then().body("items", empty());
        add(stranger, groupOf(acme), stranger).then().statusCode(404);
        owner.calls().get("/groups/" + team).then().statusCode(404);
        add(owner, team, owner).then().statusCode(404);
    }

    private Response rename(String group, int version, String name) {
        return admin.calls()
                .header("If-Match", "\"" + version + '"')
                .body("{\"name\":\"%s\"}".formatted(name))
                .patch("/groups/" + group);
    }

    private Response delete(String group) {
        return admin.calls().header("If-Match", "\"0\"").delete("/groups/" + group);
    }
}
