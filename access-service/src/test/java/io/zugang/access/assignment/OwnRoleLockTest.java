package io.zugang.access.assignment;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.Assigning.ask;
import static io.zugang.access.Assigning.assign;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.Assigning.change;
import static io.zugang.access.Assigning.take;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** Some roles can keep their holders from changing and from seeing what they hold themselves. */
@ServiceTest
class OwnRoleLockTest {

    private static final String[] ROLES = {"principal", "setup", "unit-admin", "unit-admin-no-contacts"};

    private TestTenant acme;
    private TestAccount owner;
    private UUID north;

    @BeforeEach
    void setUp() {
        acme = TestTenant.customer();
        owner = acme.account("tenant-owner");
        north = acme.unit("North");
    }

    @Test
    @Proves("S5.58")
    void keepsHoldersFromChangingTheirOwnRoles() {
        for (var role : ROLES) {
            var user = acme.account();
            var id = assigned(owner, user, role, whole(role) + ",\"options\":{\"own-role\":\"READ\"}");

            assign(user, user, "report", ",\"scope\":\"TENANT\"")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("own-role-locked"));
            change(user, id, 0, "{\"options\":{}}").then().statusCode(403).body("code", equalTo("own-role-locked"));
            take(user, id, 0).then().statusCode(403).body("code", equalTo("own-role-locked"));
            user.calls().get("/accounts/me/assignments").then().body("items.role", contains(role));
            change(owner, id, 0, "{\"options\":{}}").then().statusCode(200);
            take(user, id, 1).then().statusCode(204);
        }
    }

    @Test
    @Proves("S5.58")
    void hidesTheOwnRolesFromTheirHolder() {
        for (var role : ROLES) {
            var user = acme.account();
            var id = assigned(owner, user, role, whole(role) + ",\"options\":{\"own-role\":\"WRITE\"}");

            user.calls()
                    .get("/accounts/me/assignments")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0]", not(hasKey("role")))
                    .body("items[0]", not(hasKey("roleId")))
                    .body("items[0]", not(hasKey("scope")))
                    .body("items[0]", not(hasKey("options")));
            user.calls().get("/role-assignments/" + id).then().statusCode(403);
            user.calls().get("/accounts/{id}/assignments", user.id()).then().statusCode(403);
            user.calls().get("/role-assignments?accountId=" + user.id()).then().body("items", hasSize(0));
            user.calls()
                    .get("/role-assignments?limit=200")
                    .then()
                    .body("items.subjectId", hasItem(owner.id().toString()))
                    .body("items.subjectId", not(hasItem(user.id().toString())));
        }
    }

    @Test
    void hidesTheOwnUnitFromItsHolder() {
        var user = acme.account();
        var terms = ",\"scope\":\"UNIT\",\"unitId\":\"%s\"".formatted(north);
        assigned(owner, user, "setup", terms + ",\"options\":{\"own-unit\":\"NONE\"}");

        user.calls()
                .get("/accounts/me/assignments")
                .then()
                .body("items.role", contains("setup"))
                .body("items[0]", not(hasKey("unitId")));
    }

    /** identity-service asks so before it changes or shows where a person belongs. */
    @Test
    @Proves("S5.58")
    void decidesAboutTheOwnUnitByTheOption() {
        for (var role : ROLES) {
            var scope =
                    role.equals("principal") ? "" : ",\"scope\":\"UNIT_SUBTREE\",\"unitId\":\"%s\"".formatted(north);
            for (var option : List.of("NONE", "READ", "WRITE", "READ_WRITE")) {
                var user = acme.account("INTERNAL", acme.unit("Below", north));
                assigned(owner, user, role, scope + ",\"options\":{\"own-unit\":\"%s\"}".formatted(option));

                ask(user, "own-unit:read", "account", user.id().toString(), acme, user.unit())
                        .body("decision", equalTo(option.startsWith("READ")));
                ask(user, "own-unit:write", "account", user.id().toString(), acme, user.unit())
                        .body("decision", equalTo(option.endsWith("WRITE")));
            }
        }
    }

    @Test
    void letsOnlyAdministratorsAndThoseRolesAtTheOwnUnit() {
        var user = acme.account("INTERNAL", north, "portal-user");
        assigned(owner, user, "report", "");

        ask(user, "own-unit:read", acme, north).body("decision", equalTo(false));
        ask(user, "own-unit:write", acme, north).body("decision", equalTo(false));
        ask(owner, "own-unit:read", acme, north).body("decision", equalTo(true));
        ask(owner, "own-unit:write", acme, north).body("decision", equalTo(true));
    }

    @Test
    void countsTheStrictestOfAllRolesWhicheverIsActive() {
        var user = acme.account();
        assigned(owner, user, "tenant-admin", "");
        assigned(owner, user, "setup", ",\"options\":{\"own-role\":\"NONE\"}");

        assign(user, user, "tenant-admin", "").then().statusCode(403).body("code", equalTo("own-role-locked"));
    }

    private static String whole(String role) {
        return role.equals("principal") ? "" : ",\"scope\":\"TENANT\"";
    }
}
