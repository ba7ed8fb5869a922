package io.zugang.access.policy;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;

/** Changes how roles count. */
public final class PolicyTesting {

    private PolicyTesting() {}

    /** Makes one role count for each account and application, as an administrator would. */
    public static void oneActiveRole(TestAccount admin, TestTenant tenant, String more) {
        var mode = "{\"evaluationMode\":\"ACTIVE_ROLE\"%s}";
        var confirm = preview(admin, tenant, mode.formatted(""))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("confirm");
        set(admin, tenant, version(admin, tenant), mode.formatted(more + ",\"confirm\":\"" + confirm + '"'))
                .then()
                .statusCode(200);
    }

    static Response preview(TestAccount admin, TestTenant tenant, String body) {
        return admin.calls().body(body).post("/tenants/{tenant}/access-policy/actions/preview-mode", tenant.id());
    }

    static Response set(TestAccount admin, TestTenant tenant, String etag, String body) {
        return admin.calls().header("If-Match", etag).body(body).put("/tenants/{tenant}/access-policy", tenant.id());
    }

    static String version(TestAccount admin, TestTenant tenant) {
        return admin.calls()
                .get("/tenants/{tenant}/access-policy", tenant.id())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
