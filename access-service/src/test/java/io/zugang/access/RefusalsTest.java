package io.zugang.access;

import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Decisions are real here, so the callers are accounts with roles. */
@ServiceTest
class RefusalsTest {

    private final TestAccount provider = TestTenant.provider().account("provider-admin");
    private final TestTenant acme = TestTenant.customer();

    @TestFactory
    Stream<DynamicTest> refusals() {
        var owner = acme.account("tenant-owner");
        var nobody = acme.account();
        var stranger = strangerWithEveryPermission();
        var role = createRole(acme, "[\"account:read\"]");
        var assignment = provider.calls()
                .get("/role-assignments?accountId=" + owner.id())
                .<String>path("items[0].id");
        return FourRefusals.ofServedApi()
                .callers(nobody::token, stranger::token, provider::token)
                .existing("roleId", () -> role)
                .existing("assignmentId", () -> assignment)
                .existing("accountId", owner::id)
                .tests();
    }

    private TestAccount strangerWithEveryPermission() {
        var elsewhere = TestTenant.customer();
        var stranger = elsewhere.account("tenant-owner");
        var role = createRole(elsewhere, "[\"role:read\",\"role:write\"]");
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(stranger.id(), role))
                .post("/role-assignments")
                .then()
                .statusCode(201);
        return stranger;
    }

    private String createRole(TestTenant tenant, String permissions) {
        return provider.calls()
                .body("{\"tenantId\":\"%s\",\"key\":\"own\",\"name\":\"Own\",\"permissions\":%s}"
                        .formatted(tenant.id(), permissions))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
