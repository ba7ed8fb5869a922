package io.zugang.access.profile;

import io.restassured.http.ContentType;
import io.zugang.access.AccessFixtures;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class AccountProfileTest extends ProfileTesting {

    private static final List<String> PORTAL_ACTIONS =
            List.of("portal:use", "ticket:create", "ticket:list", "ticket:read");

    @Test
    @Proves("S2.19")
    void opensThePortalByTheProfileOfAnAccountOnly() {
        var customer = acme.account();
        for (var action : PORTAL_ACTIONS) {
            evaluate(customer, action, acme.id()).body("context.reason", equalTo("not-granted"));
        }
        admin.calls()
                .get("/accounts/{account}/profile", customer.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));

        var profile = create("track", systemRole("portal-user")).<String>path("id");
        assign(customer, profile)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(customer.id().toString()))
                .body("profileId", equalTo(profile))
                .body("profile", equalTo("track"));
        awaitEvent("access.profile.assigned.v1", customer.id());
        for (var action : PORTAL_ACTIONS) {
            evaluate(customer, action, acme.id()).body("decision", equalTo(true));
        }

        admin.calls()
                .delete("/accounts/{account}/profile", customer.id())
                .then()
                .statusCode(204);
        awaitEvent("access.profile.unassigned.v1", customer.id());
        for (var action : PORTAL_ACTIONS) {
            evaluate(customer, action, acme.id()).body("decision", equalTo(false));
        }
    }

    @Test
    @Proves("S2.20")
    void letsAdministratorsManageProfilesAndStaffAssignThem() {
        var profile = create("track", systemRole("portal-user")).<String>path("id");
        var staff = staff("service-desk");

        staff.calls()
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"other\"}")
                .patch("/profiles/" + profile)
                .then()
                .statusCode(403);
        staff.calls().body("{\"name\":\"mine\"}").post("/profiles").then().statusCode(403);
        staff.calls()
                .header("If-Match", "\"0\"")
                .delete("/profiles/" + profile)
                .then()
                .statusCode(403);
        assign(staff, acme.account(), profile).then().statusCode(200);
        change(profile, 0, "{\"name\":\"other\"}").then().statusCode(200);
    }

    /** That nobody signs in by the name of a profile is proven in identity-service, too. */
    @Test
    @Proves("S2.21")
    void keepsTheKindWhileAccountsHaveTheProfile() {
        var profile = create("track", systemRole("portal-user")).<String>path("id");
        var customer = acme.account();
        assign(customer, profile).then().statusCode(200);

        change(profile, 0, "{\"kind\":\"STAFF\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("profile-in-use"))
                .body("usage", contains(customer.id().toString()));
        given().auth()
                .preemptive()
                .basic("track", "secret")
                .contentType(ContentType.JSON)
                .get("/profiles/" + profile)
                .then()
                .statusCode(401);
        admin.calls().delete("/accounts/{account}/profile", customer.id());
        change(profile, 0, "{\"kind\":\"STAFF\"}").then().statusCode(200).body("kind", equalTo("STAFF"));
    }

    @Test
    void replacesTheProfileOfAnAccount() {
        var customer = acme.account();
        var first = create("first", systemRole("portal-basics")).<String>path("id");
        var second = create("second", systemRole("portal-user")).<String>path("id");
        assign(customer, first).then().statusCode(200);
        assign(customer, first).then().statusCode(200);

        assign(customer, second).then().statusCode(200).body("profile", equalTo("second"));
        admin.calls()
                .get("/accounts/{account}/profile", customer.id())
                .then()
                .statusCode(200)
                .body("profileId", equalTo(second));
        evaluate(customer, "portal:use", acme.id()).body("decision", equalTo(true));
        delete(first, 0).then().statusCode(204);
    }

    @Test
    @Proves("S2.33")
    void letsStaffAssignOnlyWhatIsTheirsToAssign() {
        var staff = staff("service-desk");
        var open = create("open", systemRole("portal-user")).<String>path("id");
        var forDesk = limited("for-desk", "service-desk");
        var forOthers = limited("for-others", "sales-desk");
        var customer = acme.account();

        assign(staff, customer, open).then().statusCode(200);
        assign(staff, customer, forDesk).then().statusCode(200);
        assign(staff, customer, forOthers)
                .then()
                .statusCode(403)
                .body("code", equalTo("profile-not-assignable"))
                .body("assignableBy", contains("sales-desk"));
        admin.calls().get("/accounts/{account}/profile", customer.id()).then().body("profileId", equalTo(forDesk));
    }

    @Test
    void givesNobodyMoreThanWhoAssignsMayGrant() {
        var strong = role("strong", "assignment:write");
        var profile = provider.calls()
                .body("{\"name\":\"strong\",\"tenantId\":\"%s\",\"roles\":%s}".formatted(acme.id(), list(strong)))
                .post("/profiles")
                .<String>path("id");
        var staff = staff("service-desk");

        assign(staff, acme.account(), profile)
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"))
                .body("permissions", contains("assignment:write"));
        assign(staff, staff, profile).then().statusCode(403).body("code", equalTo("escalation"));
        var manager = holder("profile-managers", "profile:read", "profile:manage", "ticket:read");
        manager.calls()
                .body("{\"name\":\"mine\",\"roles\":%s}".formatted(list(strong)))
                .post("/profiles")
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
        var weak = create("weak", role("weak", "ticket:read")).<String>path("id");
        manager.calls()
                .header("If-Match", "\"0\"")
                .body("{\"roles\":%s}".formatted(list(strong)))
                .patch("/profiles/" + weak)
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
    }

    @Test
    void letsNobodyFillTheProfileThatHeHasWithWhatHeDoesNotHold() {
        var portal = systemRole("portal-user");
        var profile = create("admins", role("weak", "profile:read")).<String>path("id");
        assign(provider, admin, profile).then().statusCode(200);

        // He may give portal:use to others without holding it, but never to himself.
        change(profile, 0, "{\"roles\":%s}".formatted(list(portal)))
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
        assign(admin, admin, create("portal", portal).path("id"))
                .then()
                .statusCode(403)
                .body("code", equalTo("escalation"));
    }

    @Test
    void assignsNoProfileOfAnotherTenant() {
        var elsewhere = TestTenant.customer();
        var foreign = provider.calls()
                .body("{\"name\":\"foreign\",\"tenantId\":\"%s\"}".formatted(elsewhere.id()))
                .post("/profiles")
                .<String>path("id");

        for (var by : List.of(admin, provider)) {
            assign(by, acme.account(), foreign).then().statusCode(422).body("code", equalTo("profile-unknown"));
        }
        assign(admin, elsewhere.account(), foreign).then().statusCode(404).body("code", equalTo("account-unknown"));
        assign(acme.account(), UUID.randomUUID()).then().statusCode(422);
    }

    @Test
    void givesAnAccountOneProfileHoweverManyAssignAtOnce() throws InterruptedException, ExecutionException {
        var customer = acme.account();
        var profile = create("track", systemRole("portal-user")).<String>path("id");
        Callable<Integer> assignment = () -> assign(customer, profile).statusCode();

        assertThat(AccessFixtures.together(Collections.nCopies(4, assignment))).containsOnly(200);
    }

    @Test
    void takesTheProfileAwayWithTheAccount() {
        var customer = acme.account();
        var profile = create("track", systemRole("portal-user")).<String>path("id");
        assign(customer, profile).then().statusCode(200);

        customer.delete();

        awaitEvent("access.profile.unassigned.v1", customer.id());
        delete(profile, 0).then().statusCode(204);
    }

    private String limited(String name, String roleKey) {
        return admin.calls()
                .body("{\"name\":\"%s\",\"roles\":%s,\"assignableBy\":[\"%s\"]}"
                        .formatted(name, list(systemRole("portal-user")), roleKey))
                .post("/profiles")
                .path("id");
    }

    /** Somebody who maintains customers: may assign profiles, and holds what those give. */
    private TestAccount staff(String roleKey) {
        return holder(
                roleKey,
                "account:write",
                "profile:read",
                "profile:assign",
                "portal:use",
                "ticket:create",
                "ticket:list",
                "ticket:read");
    }

    private TestAccount holder(String roleKey, String... permissions) {
        var account = acme.account();
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(account.id(), role(roleKey, permissions)))
                .post("/role-assignments")
                .then()
                .statusCode(201);
        return account;
    }
}
