package io.zugang.access.assignment;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class AccountAssignmentsTest {

    private TestAccount admin;
    private TestAccount colleague;

    @BeforeEach
    void setUp() {
        var partner = TestTenant.partner();
        admin = partner.account("partner-admin");
        colleague = partner.account();
    }

    @Test
    @Proves("S5.49")
    void givesAnAccountSeveralRolesEachWithItsOwnScope() {
        assign("partner-admin", "TENANT").then().statusCode(201);
        assign("partner-admin", "MANAGED").then().statusCode(201);
        assign("tenant-admin", "TENANT").then().statusCode(201);

        admin.calls()
                .get("/accounts/{account}/assignments", colleague.id())
                .then()
                .statusCode(200)
                .body(
                        "items.collect { it.role + ' ' + it.scope }",
                        containsInAnyOrder("partner-admin TENANT", "partner-admin MANAGED", "tenant-admin TENANT"))
                .body("items.subjectId.unique()", contains(colleague.id().toString()));
        assign("partner-admin", "MANAGED").then().statusCode(409).body("code", equalTo("assignment-exists"));
    }

    @Test
    void listsPageByPage() {
        assign("partner-admin", "MANAGED");
        assign("tenant-admin", "TENANT");

        var first = admin.calls().get("/accounts/{account}/assignments?limit=1", colleague.id());
        first.then().statusCode(200).body("items.role", contains("partner-admin"));
        admin.calls()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("nextPageToken"))
                .get("/accounts/{account}/assignments", colleague.id())
                .then()
                .statusCode(200)
                .body("items.role", contains("tenant-admin"))
                .body("nextPageToken", nullValue());
    }

    @Test
    void listsNothingForAnAccountWithoutRoles() {
        admin.calls()
                .get("/accounts/{account}/assignments", colleague.id())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void hidesAccountsOfOtherTenants() {
        assign("tenant-admin", "TENANT");
        var stranger = TestTenant.partner().account("partner-admin");

        stranger.calls()
                .get("/accounts/{account}/assignments", colleague.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("account-unknown"));
        admin.calls()
                .get("/accounts/{account}/assignments", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhoMayNotReadAssignments() {
        colleague
                .calls()
                .get("/accounts/{account}/assignments", colleague.id())
                .then()
                .statusCode(403);
    }

    private Response assign(String role, String scope) {
        return admin.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\",\"scope\":\"%s\"}"
                        .formatted(colleague.id(), systemRole(role), scope))
                .post("/role-assignments");
    }
}
