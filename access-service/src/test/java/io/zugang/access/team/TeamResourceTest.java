package io.zugang.access.team;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class TeamResourceTest {

    private TestTenant acme;
    private TestAccount admin;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
    }

    private Response create(String name) {
        return admin.calls().body("{\"name\":\"%s\"}".formatted(name)).post("/teams");
    }

    private Response add(Object team, UUID account) {
        return admin.calls().body("{\"accountId\":\"%s\"}".formatted(account)).post("/teams/{team}/members", team);
    }

    @Test
    void createsRenamesAndDeletesATeam() {
        var team = create("Fire brigade");
        var id = team.<String>path("id");
        team.then()
                .statusCode(201)
                .header("Location", endsWith("/access/teams/" + id))
                .header("ETag", equalTo("\"0\""))
                .body("tenantId", equalTo(acme.id().toString()));

        admin.calls()
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"Plant fire brigade\"}")
                .patch("/teams/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Plant fire brigade"));
        admin.calls().header("If-Match", "\"1\"").delete("/teams/" + id).then().statusCode(204);
        admin.calls().get("/teams/" + id).then().statusCode(404);
    }

    @Test
    void rejectsATakenName() {
        create("Fire brigade");
        var other = create("Medics").<String>path("id");

        create("Fire brigade").then().statusCode(409).body("code", equalTo("team-name-taken"));
        admin.calls()
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"Fire brigade\"}")
                .patch("/teams/" + other)
                .then()
                .statusCode(409)
                .body("code", equalTo("team-name-taken"));
        TestTenant.customer()
                .account("tenant-admin")
                .calls()
                .body("{\"name\":\"Fire brigade\"}")
                .post("/teams")
                .then()
                .statusCode(201);
    }

    @Test
    void listsTeamsWithinReachPageByPage() {
        create("Fire brigade");
        create("Medics");

        var first = admin.calls().queryParam("limit", 1).get("/teams");
        first.then().statusCode(200).body("items.name", contains("Fire brigade"));
        admin.calls()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/teams")
                .then()
                .body("items.name", contains("Medics"))
                .body("nextPageToken", nullValue());
        TestTenant.customer()
                .account("tenant-admin")
                .calls()
                .queryParam("tenantId", acme.id())
                .get("/teams")
                .then()
                .statusCode(200)
                .body("items", emptyIterable());
    }

    @Test
    void putsAccountsIntoATeamAndTakesThemOut() {
        var team = create("Medics").<String>path("id");
        var member = acme.account();

        add(team, member.id())
                .then()
                .statusCode(201)
                .body("accountId", equalTo(member.id().toString()));
        add(team, member.id()).then().statusCode(201);
        admin.calls()
                .get("/teams/{team}/members", team)
                .then()
                .statusCode(200)
                .body("items.accountId", contains(member.id().toString()));

        admin.calls()
                .delete("/teams/{team}/members/{member}", team, member.id())
                .then()
                .statusCode(204);
        admin.calls().get("/teams/{team}/members", team).then().body("items", emptyIterable());
    }

    @Test
    void takesNoAccountOfAnotherTenantIntoATeam() {
        var partner = TestTenant.partner();
        acme = partner.customerOfMine();
        admin = partner.account("partner-admin");
        var team = admin.calls()
                .body("{\"name\":\"Medics\",\"tenantId\":\"%s\"}".formatted(acme.id()))
                .post("/teams")
                .<String>path("id");

        add(team, admin.id()).then().statusCode(404).body("code", equalTo("account-unknown"));
        add(team, TestTenant.customer().account().id()).then().statusCode(404).body("code", equalTo("account-unknown"));
        add(team, acme.account().id()).then().statusCode(201);
    }

    @Test
    void forgetsMembersWhoseAccountsAreDeleted() {
        var team = create("Medics").<String>path("id");
        var member = acme.account();
        add(team, member.id()).then().statusCode(201);

        member.delete();

        admin.calls().get("/teams/{team}/members", team).then().body("items", emptyIterable());
    }
}
