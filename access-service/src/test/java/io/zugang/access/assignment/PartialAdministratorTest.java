package io.zugang.access.assignment;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.Assigning.assign;
import static io.zugang.access.Assigning.assignById;
import static io.zugang.access.Assigning.assigned;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Somebody who may assign roles, but holds what he could give in a part of the tenant only. */
@ServiceTest
class PartialAdministratorTest {

    private TestTenant acme;
    private TestAccount owner;
    private TestAccount admin;
    private UUID north;
    private UUID depot;
    private UUID south;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        owner = acme.account("tenant-owner");
        north = acme.unit("North");
        depot = acme.unit("Depot", north);
        south = acme.unit("South");
        admin = acme.account();
        assignById(owner, admin, assigner(), "").then().statusCode(201);
    }

    @Test
    void givesWithinHisUnitsOnly() {
        assigned(owner, admin, "config", in("UNIT_SUBTREE", north));
        var user = acme.account("EXTERNAL", depot);

        assign(admin, user, "config", in("UNIT_SUBTREE", depot)).then().statusCode(201);
        assign(admin, user, "config", in("UNIT", north)).then().statusCode(201);
        for (var tooFar : new String[] {in("UNIT", south), ",\"scope\":\"UNIT\"", "", ",\"scope\":\"TENANT\""}) {
            assign(admin, user, "config", tooFar)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("escalation"))
                    .body("permissions", hasItem("ens.alarm:write"));
        }
    }

    @Test
    void givesASingleUnitButNothingBelowIt() {
        assigned(owner, admin, "config", in("UNIT", north));
        var user = acme.account();

        assign(admin, user, "config", in("UNIT", north)).then().statusCode(201);
        assign(admin, user, "config", in("UNIT_SUBTREE", north)).then().statusCode(403);
        assign(admin, user, "config", in("UNIT", depot)).then().statusCode(403);
    }

    @Test
    void givesOnlyTheEntitiesThatHeHas() {
        assigned(owner, admin, "group-service-coordinator", roster(north, "1", "2"));
        var user = acme.account();

        assign(admin, user, "group-service-coordinator", roster(depot, "2"))
                .then()
                .statusCode(201);
        assign(admin, user, "group-service-coordinator", roster(depot, "3"))
                .then()
                .statusCode(403);
        assign(admin, user, "group-service-coordinator", roster(south, "1"))
                .then()
                .statusCode(403);
        var anywhere = ",\"entities\":[{\"type\":\"ens.roster\",\"id\":\"1\"}]";
        assign(admin, user, "group-service-coordinator", anywhere).then().statusCode(403);
    }

    @Test
    void givesNoMoreByAnOptionThanHeHas() {
        assigned(owner, admin, "operation-full", in("UNIT_SUBTREE", north));
        var user = acme.account();

        assign(admin, user, "operation-full", in("UNIT", north)).then().statusCode(201);
        assign(admin, user, "operation-full", in("UNIT", depot) + ",\"options\":{\"chat\":\"READ\"}")
                .then()
                .statusCode(403)
                .body("permissions", hasItem("ens.chat:read"));
    }

    @Test
    void givesNothingOfARoleWhoseModuleIsGone() {
        acme.withModule("conference-plus");
        assigned(owner, admin, "conference-plus", in("UNIT_SUBTREE", north));
        acme.withoutModule("conference-plus");

        assign(admin, acme.account(), "config-groups", in("UNIT", north))
                .then()
                .statusCode(403)
                .body("permissions", hasItem("ens.person:write"));
    }

    @Test
    void assignsWhereHeMayAssignAndNowhereElse() {
        var ofNorth = acme.account();
        assignById(owner, ofNorth, assigner("assigner-of-units"), in("UNIT_SUBTREE", north))
                .then()
                .statusCode(201);
        assigned(owner, ofNorth, "config", ",\"scope\":\"TENANT\"");
        var user = acme.account();

        assign(ofNorth, user, "config", in("UNIT", depot)).then().statusCode(201);
        for (var tooFar : new String[] {in("UNIT", south), "", ",\"scope\":\"UNIT\""}) {
            assign(ofNorth, user, "config", tooFar)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("escalation"))
                    .body("permissions", hasItem("assignment:write"));
        }
        ofNorth.calls().get("/role-assignments").then().statusCode(403);
        assign(user, user, "config", in("UNIT", depot)).then().statusCode(403);
    }

    @Test
    void assignsNothingWhereHeIsForbiddenTo() {
        var ofNorth = acme.account();
        assignById(owner, ofNorth, assigner("assigner-of-units"), in("UNIT_SUBTREE", north));
        assigned(owner, ofNorth, "config", ",\"scope\":\"TENANT\"");
        var forbidden = role("no-assigner", "\"permissions\":[\"account:read\"],\"denies\":[\"assignment:write\"]");
        assignById(owner, ofNorth, forbidden, in("UNIT", depot)).then().statusCode(201);

        assign(ofNorth, acme.account(), "config", in("UNIT", depot)).then().statusCode(403);
    }

    /** Which applications somebody may use at all is nothing that concerns one unit only. */
    @Test
    void assignsNoRoleThatIsFeltBeyondItsScope() {
        var ofNorth = acme.account();
        assignById(owner, ofNorth, assigner("assigner-of-units"), in("UNIT_SUBTREE", north));
        assigned(owner, ofNorth, "config", ",\"scope\":\"TENANT\"");
        var only = role("zugang-only", "\"permissions\":[\"account:read\"],\"onlyApplications\":[\"zugang\"]");

        assignById(ofNorth, acme.account(), only, in("UNIT", depot))
                .then()
                .statusCode(403)
                .body("permissions", hasItem("assignment:write"));
    }

    private static String in(String scope, UUID unit) {
        return ",\"scope\":\"%s\",\"unitId\":\"%s\"".formatted(scope, unit);
    }

    private static String roster(UUID unit, String... ids) {
        var entities = String.join("\"},{\"type\":\"ens.roster\",\"id\":\"", ids);
        return ",\"unitId\":\"%s\",\"entities\":[{\"type\":\"ens.roster\",\"id\":\"%s\"}]".formatted(unit, entities);
    }

    /** May assign in the whole tenant, and grant nothing by that. */
    private String assigner() {
        return assigner("assigner");
    }

    private String assigner(String key) {
        return role(key, "\"permissions\":[\"assignment:write\"]");
    }

    private String role(String key, String says) {
        return TestTenant.provider()
                .account("provider-admin")
                .calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"%s\",\"name\":\"Assigner\",%s}".formatted(acme.id(), key, says))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
