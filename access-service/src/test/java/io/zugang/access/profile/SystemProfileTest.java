package io.zugang.access.profile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.access.TestTenant;
import io.zugang.platform.persistence.TenantScope;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.evaluate;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class SystemProfileTest extends ProfileTesting {

    @Inject
    SystemProfiles systemProfiles;

    @Inject
    TenantScope scope;

    private String builtIn(String key) {
        return admin.calls()
                .queryParam("limit", 200)
                .get("/profiles")
                .path("items.find { it.key == '" + key + "' }.id");
    }

    @Test
    @Proves("S3.19")
    void keepsBuiltInProfilesAsTheyAreAndLetsOthersBeAddedAndEdited() {
        var standard = builtIn("portal-standard");
        admin.calls()
                .get("/profiles/" + standard)
                .then()
                .body("system", equalTo(true))
                .body("roles", contains(systemRole("portal-basics")));

        for (var caller : List.of(admin, provider)) {
            var match = caller.calls().header("If-Match", "\"0\"");
            match.delete("/profiles/" + standard).then().statusCode(409).body("code", equalTo("system-profile"));
            match.body("{\"roles\":%s}".formatted(list(systemRole("portal-user"))))
                    .patch("/profiles/" + standard)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("system-profile"));
        }

        var own = create("own level", systemRole("portal-basics"));
        own.then().statusCode(201).body("system", equalTo(false));
        change(own.path("id"), 0, "{\"roles\":%s}".formatted(list(systemRole("portal-user"))))
                .then()
                .statusCode(200);
    }

    @Test
    void followsItsCatalogueAndNoOlderOne() {
        var key = "test-" + UUID.randomUUID();
        load(7, key, "portal-basics");
        var id = builtIn(key);
        var customer = acme.account();
        assign(customer, id).then().statusCode(200);
        evaluate(customer, "portal:use", acme.id()).body("decision", equalTo(false));

        load(8, key, "portal-user");
        evaluate(customer, "portal:use", acme.id()).body("decision", equalTo(true));
        awaitEvent("access.profile.updated.v1", id);
        load(7, key, "portal-basics");
        evaluate(customer, "portal:use", acme.id()).body("decision", equalTo(true));
    }

    @Test
    void letsOnlyTheProviderManageSharedProfiles() {
        var name = "shared " + UUID.randomUUID();
        var shared = provider.calls()
                .body("{\"name\":\"%s\",\"shared\":true}".formatted(name))
                .post("/profiles");
        shared.then().statusCode(201).body("tenantId", equalTo(null));
        admin.calls()
                .body("{\"name\":\"%s\",\"shared\":true}".formatted(UUID.randomUUID()))
                .post("/profiles")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        change(shared.path("id"), 0, "{\"name\":\"mine\"}").then().statusCode(403);
        delete(shared.path("id"), 0).then().statusCode(403);
        provider.calls()
                .body("{\"name\":\"both\",\"shared\":true,\"tenantId\":\"%s\"}".formatted(acme.id()))
                .post("/profiles")
                .then()
                .statusCode(422);
    }

    @Test
    void changesTheRightsOfEveryTenantWithASharedProfile() {
        var name = "shared " + UUID.randomUUID();
        var shared = provider.calls()
                .body("{\"name\":\"%s\",\"shared\":true}".formatted(name))
                .post("/profiles");
        var customer = acme.account();
        assign(customer, shared.path("id")).then().statusCode(200);
        provider.calls()
                .header("If-Match", "\"0\"")
                .body("{\"roles\":%s}".formatted(list(systemRole("portal-user"))))
                .patch("/profiles/" + shared.path("id"))
                .then()
                .statusCode(200);
        evaluate(customer, "portal:use", acme.id()).body("decision", equalTo(true));
        create(name, systemRole("portal-user")).then().statusCode(409);
        assign(TestTenant.customer().account("tenant-admin"), acme.account(), shared.path("id"))
                .then()
                .statusCode(404);
    }

    private void load(int revision, String key, String role) {
        var wanted = new SystemProfile(key, key, ProfileKind.PORTAL, List.of(role));
        scope.asSystem(
                "a test loads a catalogue",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> systemProfiles.load(new SystemProfile.Catalogue(revision, List.of(wanted)))));
    }
}
