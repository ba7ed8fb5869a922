package io.zugang.access.team;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.AccessFixtures.systemRole;
import static io.zugang.access.Assigning.assignById;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** The incident board, limited to teams by the assignment of the role that opens it. */
@ServiceTest
class TeamRestrictionTest {

    private TestAccount provider;
    private TestTenant acme;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer().withModule("incident-management");
        user = acme.account();
    }

    @Test
    @Proves("S5.45")
    void limitsIncidentsToTheTeamsOfAnAccountThatHasTheAlarmCockpitToo() {
        var medics = team("Medics");
        var fire = team("Fire brigade");
        assignIncidents("{\"teams\":[\"%s\"]}".formatted(medics))
                .then()
                .statusCode(422)
                .body("code", equalTo("option-precondition"));

        assign("operation-full", "{}").then().statusCode(201);
        assignIncidents("{\"teams\":[\"%s\"]}".formatted(medics)).then().statusCode(201);

        incident(medics).body("decision", equalTo(true));
        incident(fire).body("decision", equalTo(false)).body("context.reason", equalTo("collection-not-open"));
    }

    @Test
    void opensAllTeamsToWhomNoTeamsAreNamed() {
        assignIncidents("{}").then().statusCode(201);

        incident(team("Medics")).body("decision", equalTo(true));
        incident(team("Fire brigade")).body("decision", equalTo(true));
    }

    @Test
    void limitsToTeamsWhoeverHoldsARoleThatOpensAllCollectionsOfTheirKind() {
        var medics = team("Medics");
        var role = provider.calls()
                .body("""
                      {"tenantId":"%s","key":"all-teams","name":"All","permissions":["ens.incident:read"],
                       "allCollections":["team"],"options":{"teams":{"type":"TEAMS"}}}""".formatted(acme.id()))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var options = ",\"options\":{\"teams\":[\"%s\"]}".formatted(medics);
        assignById(provider, user, role, options).then().statusCode(201);

        incident(medics).body("decision", equalTo(true));
        incident(team("Fire brigade")).body("decision", equalTo(false));
    }

    @Test
    void opensAllTeamsToWhomAGroupGivesThePermissionWithoutARole() {
        var group = provider.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"Readers\"}".formatted(acme.id()))
                .post("/groups")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        provider.calls()
                .header("If-Match", "\"0\"")
                .body("{\"permissions\":[\"ens.incident:read\"],\"roleIds\":[]}")
                .put("/groups/{group}/grants", group)
                .then()
                .statusCode(200);
        provider.calls()
                .body("{\"accountId\":\"%s\"}".formatted(user.id()))
                .post("/groups/{group}/members", group)
                .then()
                .statusCode(201);

        incident(team("Medics")).body("decision", equalTo(true));
    }

    @Test
    void keepsATeamThatAnAssignmentNames() {
        var medics = team("Medics");
        assign("operation-full", "{}").then().statusCode(201);
        assignIncidents("{\"teams\":[\"%s\"]}".formatted(medics)).then().statusCode(201);

        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/teams/" + medics)
                .then()
                .statusCode(409)
                .body("code", equalTo("team-in-use"))
                .body("assignments", equalTo(1));
    }

    @Test
    void takesOnlyTeamsOfTheTenantAsTheyAreWritten() {
        var medics = team("Medics");
        assign("operation-full", "{}").then().statusCode(201);

        for (var id : new Object[] {UUID.randomUUID(), medics.toUpperCase(Locale.ROOT), "medics"}) {
            assignIncidents("{\"teams\":[\"%s\"]}".formatted(id))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("option-invalid"))
                    .body("errors.field", contains("options"));
        }
    }

    private String team(String name) {
        return provider.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"%s\"}".formatted(acme.id(), name))
                .post("/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response assignIncidents(String options) {
        return assign("incident-management", options);
    }

    private Response assign(String role, String options) {
        return provider.calls()
                .body("""
                      {"accountId":"%s","roleId":"%s","scope":"TENANT","options":%s}""".formatted(user.id(), systemRole(role), options))
                .post("/role-assignments");
    }

    private ValidatableResponse incident(String team) {
        return service()
                .body("""
                      {"subject":{"type":"account","id":"%s"},"action":{"name":"read"},
                       "resource":{"type":"ens.incident","id":"1","properties":{"tenantId":"%s","collections":{"team":"%s"}}}}""".formatted(user.id(), acme.id(), team))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }
}
