package io.zugang.access;

import io.zugang.platform.testing.FourRefusals;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Decisions are real here, so the callers are accounts with roles. */
@ServiceTest
class RefusalsTest {

    /** What everybody may ask about himself, and nobody about others. */
    static final String[] OWN = {
        "getOwnActiveRoles", "switchOwnActiveRole", "listOwnAssignments", "listOwnPermissions", "listOwnPortalLinks"
    };

    private static final String[] OF_NO_TENANT = {
        "putCatalogue", "previewCatalogue", "testCatalogue", "getCatalogue", "putResourceType", "deleteResourceType"
    };

    private final TestAccount provider = TestTenant.provider().account("provider-admin");
    private final TestTenant acme = TestTenant.customer();

    @TestFactory
    Stream<DynamicTest> refusals() {
        var owner = acme.account("tenant-owner");
        var nobody = acme.account();
        var stranger = strangerWithEveryPermission();
        var role = createRole(acme, "[\"account:read\"]");
        var assignment = assignmentOf(owner);
        return FourRefusals.ofServedApi()
                .callers(nobody::token, stranger::token, provider::token)
                .anyCaller(OWN)
                .existing("tenantId", acme::id)
                .existing("roleId", () -> role)
                .existing("assignmentId", () -> assignment)
                .existing("profileId", () -> create("/profiles", "{\"tenantId\":\"%s\",\"name\":\"Track\"}"))
                .existing("teamId", () -> create("/teams", "{\"tenantId\":\"%s\",\"name\":\"Medics\"}"))
                .existing("collectionId", this::createQueue)
                .existing("accountId", owner::id)
                .existing("otherRoleId", () -> role)
                .existing("application", () -> "cm")
                .existing("type", () -> "record")
                .existing("id", () -> "record-1")
                .ofNoTenant(OF_NO_TENANT)
                .open("getDecisionPointMetadata", "getHostMetadata")
                .body("putCatalogue", "{\"application\":\"cm\",\"revision\":9,\"labels\":{\"en\":\"Tickets\"}}")
                .body("previewCatalogue", "{\"application\":\"cm\",\"revision\":9,\"labels\":{\"en\":\"Tickets\"}}")
                .body("testCatalogue", "{\"tests\":[]}")
                .existing("groupId", this::createGroup)
                .tests();
    }

    private String assignmentOf(TestAccount account) {
        return provider.calls()
                .get("/role-assignments?accountId=" + account.id())
                .path("items[0].id");
    }

    private TestAccount strangerWithEveryPermission() {
        var elsewhere = TestTenant.customer();
        var stranger = elsewhere.account("tenant-owner");
        var role = createRole(elsewhere, """
                ["role:read","role:write","resource:read","resource:write","subject:read","subject:write"]""");
        provider.calls()
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(stranger.id(), role))
                .post("/role-assignments")
                .then()
                .statusCode(201);
        return stranger;
    }

    private String create(String path, String body) {
        return provider.calls()
                .body(body.formatted(TestTenant.customer().id()))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String createQueue() {
        return create(
                "/resource-collections",
                "{\"tenantId\":\"%s\",\"type\":\"queue\",\"key\":\"Sales\",\"name\":\"Sales\"}");
    }

    private String createGroup() {
        acme.setting("portal.enabled", "true");
        return provider.calls()
                .body("{\"tenantId\":\"%s\",\"name\":\"%s\"}".formatted(acme.id(), UUID.randomUUID()))
                .post("/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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
