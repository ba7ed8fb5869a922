package io.zugang.access.activerole;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.Assigning.active;
import static io.zugang.access.Assigning.ask;
import static io.zugang.access.Assigning.assigned;
import static io.zugang.access.Assigning.change;
import static io.zugang.access.Assigning.take;
import static io.zugang.access.policy.PolicyTesting.oneActiveRole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class ActiveRoleTest {

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
    @Proves("S5.53")
    void countsOnlyTheActiveOfSeveralRoles() {
        var first = assigned(owner, user, "config", ",\"scope\":\"TENANT\"");
        var second = assigned(owner, user, "report", ",\"scope\":\"TENANT\"");
        ask(user, "ens.report:read", acme, null).body("decision", equalTo(true));

        oneActiveRole(owner, acme, "");

        assertThat(active(owner, user)).containsExactly(first);
        ask(user, "ens.group:write", acme, null).body("decision", equalTo(true));
        ask(user, "ens.report:read", acme, null)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("role-not-active"));
        take(owner, first, 0).then().statusCode(204);
        assertThat(active(owner, user)).containsExactly(second);
        ask(user, "ens.report:read", acme, null).body("decision", equalTo(true));
        assertThat(awaitEvent("access.active-role.changed.v1", user.id()).get("data"))
                .isEqualTo(Map.of(
                        "accountId",
                        user.id().toString(),
                        "application",
                        "ens",
                        "assignmentId",
                        second,
                        "role",
                        "report",
                        "formerAssignmentId",
                        first));
    }

    @Test
    void keepsOneActiveRoleInEachApplication() {
        var ens = assigned(owner, user, "config", ",\"scope\":\"TENANT\"");
        var cim = assigned(owner, user, "cim-user", "");
        var other = assigned(owner, user, "report", "");
        oneActiveRole(owner, acme, "");

        owner.calls()
                .get("/accounts/{account}/active-role", user.id())
                .then()
                .statusCode(200)
                .body("evaluationMode", equalTo("ACTIVE_ROLE"))
                .body("roles.application", contains("cim", "ens"))
                .body("roles.assignmentId", contains(cim, ens));
        switchTo(owner, user, other).then().statusCode(200).body("roles.assignmentId", contains(cim, other));
    }

    @Test
    @Proves("S5.54")
    void letsAnAdministratorSwitch() {
        assigned(owner, user, "config", "");
        var second = assigned(owner, user, "report", "");
        var foreign = assigned(owner, acme.account(), "report", "");

        switchTo(owner, user, foreign).then().statusCode(422).body("code", equalTo("assignment-not-held"));
        switchTo(owner, user, UUID.randomUUID().toString()).then().statusCode(422);
        switchTo(owner, user, second).then().statusCode(200).body("roles.assignmentId", contains(second));

        assertThat(active(owner, user)).containsExactly(second);
        assertThat(awaitEvent("access.active-role.changed.v1", user.id()).toString())
                .contains("assignmentId=" + second);
        var stranger = TestTenant.customer().account("tenant-owner");
        switchTo(stranger, user, second).then().statusCode(404);
    }

    @Test
    @Proves("S5.55")
    void countsASwitchAtOnceWhateverTheOldTokenSays() {
        assigned(owner, user, "tenant-admin", "");
        var weaker = assigned(owner, user, "portal-user", "");
        assigned(owner, user, "config", ",\"scope\":\"TENANT\"");
        var report = assigned(owner, user, "report", ",\"scope\":\"TENANT\"");
        oneActiveRole(owner, acme, "");
        // All with one token, issued before any switch.
        asksAboutItself("ens.group:write").body("decision", equalTo(true));
        switchOwn(user, report).then().statusCode(200);

        asksAboutItself("ens.group:write")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("role-not-active"));
        asksAboutItself("ens.report:read").body("decision", equalTo(true));
        user.calls().get("/role-assignments").then().statusCode(200);
        switchOwn(user, weaker).then().statusCode(200);

        user.calls().get("/role-assignments").then().statusCode(403);
        ask(user, "assignment:read", acme, null)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("role-not-active"));
    }

    @Test
    void letsEverybodySwitchHisOwnRole() {
        assigned(owner, user, "config", ",\"scope\":\"TENANT\"");
        var second = assigned(owner, user, "report", ",\"scope\":\"TENANT\"");
        var foreign = assigned(owner, acme.account(), "report", "");
        oneActiveRole(owner, acme, "");
        user.calls()
                .get("/accounts/me/assignments")
                .then()
                .statusCode(200)
                .body("items.role", contains("config", "report"))
                .body("items.active", contains(true, false));

        switchOwn(user, foreign).then().statusCode(422).body("code", equalTo("assignment-not-held"));
        switchOwn(user, second).then().statusCode(200).body("roles.assignmentId", contains(second));

        ask(user, "ens.report:read", acme, null).body("decision", equalTo(true));
        ask(user, "ens.group:write", acme, null).body("decision", equalTo(false));
        user.calls()
                .get("/accounts/me/active-role")
                .then()
                .statusCode(200)
                .body("roles.assignmentId", contains(second));
    }

    @Test
    void forbidsToSwitchTheOwnRoleIfThePolicySaysSo() {
        assigned(owner, user, "config", "");
        var second = assigned(owner, user, "report", "");
        oneActiveRole(owner, acme, ",\"selfSwitch\":false");

        switchOwn(user, second).then().statusCode(403).body("code", equalTo("self-switch-off"));
        var own = owner.calls().get("/accounts/me/assignments").<String>path("items[0].id");
        switchTo(owner, owner, own).then().statusCode(403).body("code", equalTo("self-switch-off"));
        switchTo(owner, user, second).then().statusCode(200);
    }

    @Test
    void refusesWhoIsNoLongerGoodForAnything() {
        var id = assigned(owner, user, "config", "");
        var gone = acme.account();

        user.endSession();
        gone.disable();

        switchOwn(user, id).then().statusCode(401);
        user.calls().get("/accounts/me/assignments").then().statusCode(401);
        gone.calls().get("/accounts/me/active-role").then().statusCode(401);
        service().get("/accounts/me/assignments").then().statusCode(403);
        acme.become("SUSPENDED");
        owner.calls().get("/accounts/me/active-role").then().statusCode(403);
    }

    @Test
    void goesOnToTheNextRoleWhenTheActiveOneEnds() {
        var first = assigned(owner, user, "config", "");
        var second = assigned(owner, user, "report", "");

        change(
                        owner,
                        first,
                        0,
                        "{\"validUntil\":\"%s\"}".formatted(Instant.now().plusSeconds(3)))
                .then()
                .statusCode(200);
        assertThat(active(owner, user)).containsExactly(first);
        awaitEvent("access.assignment.expired.v1", first);

        assertThat(active(owner, user)).containsExactly(second);
        switchTo(owner, user, first).then().statusCode(422).body("code", equalTo("assignment-not-valid"));
    }

    @Test
    void activatesAValidRoleInPlaceOfOneThatHasNotBegun() {
        var later = assigned(owner, user, "config", ",\"validFrom\":\"2999-01-01T00:00:00Z\"");
        assertThat(active(owner, user)).containsExactly(later);

        var now = assigned(owner, user, "report", "");

        assertThat(active(owner, user)).containsExactly(now);
    }

    @Test
    void leavesNothingActiveOfAnAccountThatIsGone() {
        assigned(owner, user, "config", "");

        user.delete();

        assertThat(awaitEvent("access.active-role.changed.v1", user.id()).toString())
                .contains("formerAssignmentId");
        owner.calls().get("/role-assignments?accountId=" + user.id()).then().body("items.size()", equalTo(0));
    }

    /** Asks as a person does, with the token that the person has. */
    private ValidatableResponse asksAboutItself(String permission) {
        return user.calls()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},"resource":{"type":"api","id":"x"}}""".formatted(user.id(), permission))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    static Response switchTo(TestAccount admin, TestAccount account, String assignment) {
        return admin.calls()
                .body("{\"assignmentId\":\"%s\"}".formatted(assignment))
                .put("/accounts/{account}/active-role", account.id());
    }

    static Response switchOwn(TestAccount account, String assignment) {
        return account.calls()
                .body("{\"assignmentId\":\"%s\"}".formatted(assignment))
                .put("/accounts/me/active-role");
    }
}
