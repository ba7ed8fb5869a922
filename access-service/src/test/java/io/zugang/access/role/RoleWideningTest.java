package io.zugang.access.role;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.systemRole;
import static io.zugang.access.AccessFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** What an administrator may give to others, but does not hold, he must not get at by a change of a role of his own. */
@ServiceTest
class RoleWideningTest extends RoleTesting {

    @Test
    void refusesToWidenTheOwnRoleByWhatOnlyOthersMayGet() {
        var editor = acme.account("tenant-owner");
        var own = create("role-editor", "role:read", "role:write").<String>path("id");
        give(editor, own, "").then().statusCode(201);

        widen(editor, own, "\"role:read\",\"role:write\",\"ticket:read\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"))
                .body("permissions", contains("ticket:read"));

        evaluate(editor, "ticket:read", acme.id()).body("decision", equalTo(false));
    }

    @Test
    void countsARoleThatIsHeldAtAnotherTimeAsTheOwn() {
        var editor = acme.account("tenant-owner");
        give(editor, create("role-editor", "role:read", "role:write").path("id"), "");
        var later = create("later", "role:read").<String>path("id");
        give(editor, later, ",\"validFrom\":\"%s\"".formatted(Instant.now().plus(1, ChronoUnit.DAYS)));

        widen(editor, later, "\"role:read\",\"ticket:read\"").then().statusCode(403);
    }

    @Test
    void widensRolesOfOthersByWhatOthersMayGet() {
        var editor = acme.account("tenant-owner");
        give(editor, create("role-editor", "role:read", "role:write").path("id"), "");
        var clerk = acme.account();
        var role = create("clerk", "account:read").<String>path("id");
        give(clerk, role, "");

        widen(editor, role, "\"account:read\",\"ticket:read\"").then().statusCode(200);

        evaluate(clerk, "ticket:read", acme.id()).body("decision", equalTo(true));
    }

    @Test
    void keepsOneWhoTakesARoleAndWidensItAtTheSameTimeFromDoingBoth() throws Exception {
        var editor = acme.account("tenant-owner");
        give(editor, create("role-editor", "role:read", "role:write").path("id"), "");
        for (int round = 0; round < 10; round++) {
            var role = create("both-" + round, "role:read").<String>path("id");

            var answers = together(List.of(
                    () -> give(editor, editor, role, "").statusCode(),
                    () -> widen(editor, role, "\"role:read\",\"ticket:read\"").statusCode()));

            assertThat(answers).isNotEqualTo(List.of(201, 200));
            evaluate(editor, "ticket:read", acme.id()).body("decision", equalTo(false));
        }
    }

    @Test
    void refusesToHoldARoleLongerThanItWasGiven() {
        var owner = acme.account("tenant-owner");
        var deputy = acme.account();
        var end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var admin = systemRole("tenant-admin");
        var deputyship = give(owner, deputy, admin, ",\"validUntil\":\"%s\"".formatted(end))
                .<String>path("id");

        deputy.calls()
                .header("If-Match", "\"0\"")
                .body("{\"validUntil\":\"%s\"}".formatted(end.plusSeconds(1)))
                .patch("/role-assignments/" + deputyship)
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
        give(deputy, deputy, admin, "").then().statusCode(403);
        give(deputy, acme.account(), admin, "").then().statusCode(201);
        deputy.calls()
                .header("If-Match", "\"0\"")
                .body("{\"validUntil\":\"%s\"}".formatted(end.minusSeconds(1)))
                .patch("/role-assignments/" + deputyship)
                .then()
                .statusCode(200);
    }

    @Test
    void narrowsEveryAssignmentOfANarrowedRole() {
        acme = TestTenant.partner();
        var customer = acme.customerOfMine();
        var colleague = acme.account();
        var role = provider.calls()
                .body(body("field-service", "\"account:read\"").replaceFirst("\\}$", ",\"widestScope\":\"MANAGED\"}"))
                .post("/roles")
                .<String>path("id");
        give(colleague, role, ",\"scope\":\"MANAGED\"").then().statusCode(201);
        evaluate(colleague, "account:read", customer.id()).body("decision", equalTo(true));

        provider.calls()
                .header("If-Match", "\"0\"")
                .body("{\"widestScope\":\"TENANT\"}")
                .patch("/roles/" + role)
                .then()
                .statusCode(200);

        evaluate(colleague, "account:read", customer.id())
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("out-of-reach"));
        evaluate(colleague, "account:read", acme.id()).body("decision", equalTo(true));
    }

    private static Response widen(TestAccount editor, String role, String permissions) {
        return editor.calls()
                .header("If-Match", "\"0\"")
                .body("{\"permissions\":[" + permissions + "]}")
                .patch("/roles/" + role);
    }

    private Response give(TestAccount account, String role, String more) {
        return give(provider, account, role, more);
    }

    private static Response give(TestAccount grantor, TestAccount account, String role, String more) {
        return grantor.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"%s}".formatted(account.id(), role, more))
                .post("/role-assignments");
    }
}
