package io.zugang.access;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.AccessFixtures.systemRole;

/** Gives roles, and asks about parts of a tenant. */
public final class Assigning {

    private Assigning() {}

    /**
     * Gives a system role.
     *
     * @param more further fields, such as {@code ,"scope":"UNIT"}
     */
    public static Response assign(TestAccount grantor, TestAccount account, String role, String more) {
        return assignById(grantor, account, systemRole(role), more);
    }

    public static Response assignById(TestAccount grantor, TestAccount account, String roleId, String more) {
        return grantor.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"%s}".formatted(account.id(), roleId, more))
                .post("/role-assignments");
    }

    /** Gives a role of a tenant and tells the id of the assignment. */
    public static String assignedById(TestAccount grantor, TestAccount account, String roleId) {
        return assignById(grantor, account, roleId, "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Gives a system role and tells the id of the assignment. */
    public static String assigned(TestAccount grantor, TestAccount account, String role, String more) {
        return assign(grantor, account, role, more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response change(TestAccount admin, String assignment, int version, String body) {
        return admin.calls()
                .header("If-Match", "\"" + version + '"')
                .body(body)
                .patch("/role-assignments/" + assignment);
    }

    public static Response take(TestAccount admin, String assignment, int version) {
        return admin.calls().header("If-Match", "\"" + version + '"').delete("/role-assignments/" + assignment);
    }

    /** Asks about a thing in a unit of a tenant. */
    public static ValidatableResponse ask(
            TestAccount account, String permission, TestTenant tenant, @Nullable UUID unit) {
        return ask(account, permission, "thing", "1", tenant, unit);
    }

    /** Asks about one thing of a type in a unit of a tenant. */
    // One argument is one fact of the question; a record would only move them.
    @SuppressWarnings("checkstyle:ParameterNumber")
    public static ValidatableResponse ask(
            TestAccount account, String permission, String type, String id, TestTenant tenant, @Nullable UUID unit) {
        var inUnit = unit == null ? "" : ",\"unitId\":\"%s\"".formatted(unit);
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},
                         "resource":{"type":"%s","id":"%s","properties":{"tenantId":"%s"%s}}}""".formatted(account.id(), permission, type, id, tenant.id(), inUnit))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    /** The assignments of the account that are active. */
    public static List<String> active(TestAccount admin, TestAccount account) {
        return admin.calls()
                .get("/accounts/{account}/assignments?limit=200", account.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.active }.id");
    }
}
