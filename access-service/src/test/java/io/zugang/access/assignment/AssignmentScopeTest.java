package io.zugang.access.assignment;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.Assigning.ask;
import static io.zugang.access.Assigning.assign;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.Assigning.change;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class AssignmentScopeTest {

    private static final String READ = "ens.alarm:read";

    private TestTenant acme;
    private TestAccount owner;
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
    }

    @Test
    @Proves({"S5.50", "S5.51"})
    void coversTheWholeCompanyAndNoOther() {
        var user = acme.account();

        assign(owner, user, "config", ",\"scope\":\"TENANT\"").then().statusCode(201);

        ask(user, READ, acme, south).body("decision", equalTo(true));
        ask(user, READ, acme, depot).body("decision", equalTo(true));
        ask(user, READ, TestTenant.customer(), null)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("out-of-reach"));
    }

    @Test
    @Proves("S5.52")
    void coversTheOwnUnitWhereverTheAccountMoves() {
        var single = acme.account("EXTERNAL", north);
        var tree = acme.account("EXTERNAL", north);
        assign(owner, single, "config", ",\"scope\":\"UNIT\"")
                .then()
                .statusCode(201)
                .body("unitId", nullValue());
        assign(owner, tree, "config", "").then().statusCode(201).body("scope", equalTo("UNIT_SUBTREE"));

        ask(single, READ, acme, north).body("decision", equalTo(true));
        ask(single, READ, acme, depot).body("decision", equalTo(false)).body("context.reason", equalTo("out-of-scope"));
        ask(tree, READ, acme, depot).body("decision", equalTo(true));
        ask(tree, READ, acme, south).body("decision", equalTo(false));

        single.moveTo(south);
        tree.moveTo(south);

        ask(single, READ, acme, north).body("decision", equalTo(false));
        ask(single, READ, acme, south).body("decision", equalTo(true));
        ask(tree, READ, acme, depot).body("decision", equalTo(false));
        ask(tree, READ, acme, south).body("decision", equalTo(true));
    }

    @Test
    @Proves("S5.29")
    void followsTheTreeOfUnits() {
        var user = acme.account();
        assign(owner, user, "config", ",\"unitId\":\"%s\"".formatted(south))
                .then()
                .statusCode(201)
                .body("scope", equalTo("UNIT_SUBTREE"))
                .body("unitId", equalTo(south.toString()));
        ask(user, READ, acme, depot).body("decision", equalTo(false));

        acme.moveUnit(depot, south);

        ask(user, READ, acme, depot).body("decision", equalTo(true));
        ask(user, READ, acme, north).body("decision", equalTo(false));
        acme.deleteUnit(south);
        ask(user, READ, acme, south).body("decision", equalTo(false));
    }

    @Test
    @Proves("S5.40")
    void coversNamedEntitiesAndPersonsOfAUnitOnly() {
        var coordinator = acme.account();
        var entities = ",\"unitId\":\"%s\",\"entities\":[{\"type\":\"ens.roster\",\"id\":\"7\"}]".formatted(north);

        assign(owner, coordinator, "group-service-coordinator", entities)
                .then()
                .statusCode(201)
                .body("scope", equalTo("ENTITIES"))
                .body("entities.id", contains("7"));

        ask(coordinator, "ens.roster:assign", "ens.roster", "7", acme, depot).body("decision", equalTo(true));
        ask(coordinator, "ens.roster:assign", "ens.roster", "8", acme, depot).body("decision", equalTo(false));
        ask(coordinator, "ens.roster:assign", "ens.roster", "7", acme, south).body("decision", equalTo(false));
        ask(coordinator, "ens.roster:assign", "ens.roster", "7", acme, null).body("decision", equalTo(false));
    }

    @Test
    @Proves("S5.56")
    void refusesAnotherScopeThanTheFixedOne() {
        var user = acme.account();

        for (var role : new String[] {"principal", "auditor"}) {
            assign(owner, user, role, ",\"scope\":\"UNIT_SUBTREE\"")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("scope-fixed"));
            assign(owner, user, role, "").then().statusCode(201).body("scope", equalTo("TENANT"));
        }
        assign(owner, user, "cim-only", ",\"scope\":\"TENANT\"")
                .then()
                .statusCode(422)
                .body("code", equalTo("scope-fixed"));
        assign(owner, user, "cim-only", "").then().statusCode(201).body("scope", equalTo("UNIT_SUBTREE"));
    }

    @Test
    void refusesScopesThatDoNotFit() {
        var user = acme.account();
        var foreign = TestTenant.customer().unit("Elsewhere");

        refused(user, "config", ",\"scope\":\"ENTITIES\",\"entities\":[{\"type\":\"ens.alarm\",\"id\":\"1\"}]")
                .body("code", equalTo("scope-not-allowed"));
        refused(user, "config", ",\"scope\":\"FAMILY\"").body("code", equalTo("scope-too-wide"));
        refused(user, "config", ",\"unitId\":\"%s\"".formatted(foreign)).body("code", equalTo("unit-unknown"));
        refused(user, "config", ",\"scope\":\"TENANT\",\"unitId\":\"%s\"".formatted(north))
                .body("errors.field", contains("unitId"));
        refused(user, "config", ",\"entities\":[{\"type\":\"ens.alarm\",\"id\":\"1\"}]")
                .body("errors.field", contains("entities"));
        refused(user, "group-service-coordinator", "").body("errors.field", contains("entities"));
        refused(user, "group-service-coordinator", ",\"entities\":[{\"type\":\"ens.report\",\"id\":\"1\"}]")
                .body("errors.field", contains("entities"));
    }

    @Test
    void tellsAssignmentsApartByWhatTheyCoverAndRefusesTwins() {
        var user = acme.account();
        assigned(owner, user, "config", ",\"unitId\":\"%s\"".formatted(north));
        var other = assigned(owner, user, "config", ",\"unitId\":\"%s\"".formatted(south));
        var two = ",\"entities\":[{\"type\":\"ens.roster\",\"id\":\"%s\"},{\"type\":\"ens.roster\",\"id\":\"%s\"}]";
        assigned(owner, user, "group-service-coordinator", two.formatted("1", "2"));

        assign(owner, user, "config", ",\"unitId\":\"%s\"".formatted(north))
                .then()
                .statusCode(409)
                .body("code", equalTo("assignment-exists"));
        assign(owner, user, "group-service-coordinator", two.formatted("2", "1"))
                .then()
                .statusCode(409);
        change(owner, other, 0, "{\"unitId\":\"%s\"}".formatted(north)).then().statusCode(409);

        owner.calls()
                .get("/accounts/{account}/assignments", user.id())
                .then()
                .body("items", hasSize(3))
                .body("items.unitId", containsInAnyOrder(north.toString(), south.toString(), null));
    }

    @Test
    void changesTheScopeWithItsUnit() {
        var user = acme.account();
        var id = assigned(owner, user, "config", ",\"unitId\":\"%s\"".formatted(north));

        change(owner, id, 0, "{\"unitId\":\"%s\"}".formatted(south))
                .then()
                .statusCode(200)
                .body("scope", equalTo("UNIT_SUBTREE"))
                .body("unitId", equalTo(south.toString()));
        change(owner, id, 1, "{\"scope\":\"TENANT\"}").then().statusCode(200).body("unitId", nullValue());

        ask(user, READ, acme, north).body("decision", equalTo(true));
    }

    private ValidatableResponse refused(TestAccount user, String role, String more) {
        return assign(owner, user, role, more).then().statusCode(422);
    }
}
