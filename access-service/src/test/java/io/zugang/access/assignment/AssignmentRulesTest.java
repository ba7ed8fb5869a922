package io.zugang.access.assignment;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.Assigning.ask;
import static io.zugang.access.Assigning.assign;
import static io.zugang.access.Assigning.assignById;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.Assigning.change;
import static io.zugang.access.Assigning.take;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@ServiceTest
class AssignmentRulesTest {

    private TestTenant acme;
    private TestAccount owner;
    private TestAccount user;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        owner = acme.account("tenant-owner");
        user = acme.account();
    }

    @Test
    @Proves("S5.31")
    void opensChatsByAnOption() {
        assign(owner, user, "operation-full", ",\"scope\":\"TENANT\",\"options\":{\"chat\":\"READ\"}")
                .then()
                .statusCode(201)
                .body("options.chat", equalTo("READ"));

        ask(user, "ens.chat:read", acme, null).body("decision", equalTo(true));
        ask(user, "ens.chat:write", acme, null).body("decision", equalTo(false));
        for (var role : new String[] {"unit-admin", "alarm-execution"}) {
            var both = ",\"scope\":\"TENANT\",\"options\":{\"chat\":\"READ_WRITE\"}";
            assign(owner, acme.account(), role, both).then().statusCode(201);
        }
        assign(owner, user, "config", ",\"options\":{\"chat\":\"READ\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("option-invalid"));
        assign(owner, user, "unit-admin", ",\"options\":{\"chat\":\"SHOUT\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("option-invalid"));
    }

    @Test
    void changesAnOptionWithImmediateEffect() {
        var id = assigned(owner, user, "operation-full", ",\"scope\":\"TENANT\",\"options\":{\"chat\":\"READ\"}");

        change(owner, id, 0, "{\"options\":{\"chat\":\"NONE\"}}")
                .then()
                .statusCode(200)
                .body("options", not(hasKey("chat")));

        ask(user, "ens.chat:read", acme, null).body("decision", equalTo(false));
    }

    @Test
    void refusesAnOptionWhoseOtherRoleIsMissing() {
        var role = role("\"options\":{\"board\":{\"values\":[\"FULL\"],\"requires\":[\"ens.cockpit:read\"]}}");
        var options = ",\"options\":{\"board\":\"FULL\"}";

        assignById(owner, user, role, options)
                .then()
                .statusCode(422)
                .body("code", equalTo("option-precondition"))
                .body("permissions", contains("ens.cockpit:read"));
        assigned(owner, user, "operation-full", "");
        assignById(owner, user, role, options).then().statusCode(201);
    }

    @Test
    @Proves("S5.41")
    void needsTheModuleOfTheRole() {
        assign(owner, user, "pnez-dashboard", "").then().statusCode(409).body("code", equalTo("module-missing"));
        acme.withModule("pnez-dashboard");
        assigned(owner, user, "pnez-dashboard", ",\"scope\":\"TENANT\"");
        ask(user, "ens.news-feed:read", acme, null).body("decision", equalTo(true));
        owner.calls().get("/roles?assignable=true&limit=200").then().body("items.key", hasItem("pnez-dashboard"));

        acme.withoutModule("pnez-dashboard");

        ask(user, "ens.news-feed:read", acme, null)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("module-missing"));
        owner.calls()
                .get("/accounts/{account}/assignments", user.id())
                .then()
                .body("items.role", contains("pnez-dashboard"));
        owner.calls().get("/roles?assignable=true&limit=200").then().body("items.key", not(hasItem("pnez-dashboard")));
    }

    @Test
    void givesRolesOnlyToTheirKindsOfAccounts() {
        var role = role("\"assignableTo\":[\"INTERNAL\"]");

        assignById(owner, user, role, "").then().statusCode(422).body("code", equalTo("role-not-assignable"));
        assignById(owner, acme.account("INTERNAL", (UUID) null), role, "")
                .then()
                .statusCode(201);
    }

    @Test
    void givesAServiceAccountOneRoleOnly() {
        var gateway = acme.account("SERVICE", (UUID) null);
        var first = assigned(owner, gateway, "unit-admin", ",\"scope\":\"TENANT\"");

        assign(owner, gateway, "report", "").then().statusCode(409).body("code", equalTo("one-role-only"));
        take(owner, first, 0).then().statusCode(204);
        assign(owner, gateway, "unit-admin", "").then().statusCode(201);
    }

    @Test
    void letsOnlyHoldersOfCertainRolesAssignAReservedOne() {
        var role = role("\"assignableBy\":[\"tenant-owner\"]");
        var admin = acme.account("tenant-admin");

        assignById(admin, user, role, "").then().statusCode(403).body("code", equalTo("role-reserved"));
        assignById(owner, user, role, "").then().statusCode(201);
    }

    @Test
    @Proves("S5.47")
    void listsTheApplicationOfEachRole() {
        assigned(owner, user, "config", "");
        assigned(owner, user, "cim-user", "");

        owner.calls()
                .get("/accounts/{account}/assignments", user.id())
                .then()
                .body(
                        "items.collect { it.role + ' ' + it.application }",
                        containsInAnyOrder("config ens", "cim-user cim"))
                .body("items.active", contains(true, true));
    }

    private String role(String rules) {
        return TestTenant.provider()
                .account("provider-admin")
                .calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"own\",\"name\":\"Own\",\"permissions\":[\"ticket:read\"],%s}"
                        .formatted(acme.id(), rules))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
