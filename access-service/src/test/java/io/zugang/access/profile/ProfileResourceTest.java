package io.zugang.access.profile;

import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Proves;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class ProfileResourceTest extends ProfileTesting {

    @Test
    void createsAProfileOfATenant() {
        var created = create("cmtrack_basiccustomers", systemRole("portal-user"));
        var id = created.<String>path("id");

        created.then()
                .statusCode(201)
                .header("Location", endsWith("/access/profiles/" + id))
                .header("ETag", equalTo("\"0\""))
                .body("tenantId", equalTo(acme.id().toString()))
                .body("kind", equalTo("PORTAL"))
                .body("key", nullValue())
                .body("roles", contains(systemRole("portal-user")))
                .body("assignableBy", emptyIterable())
                .body("system", equalTo(false));
        admin.calls().get("/profiles/" + id).then().statusCode(200).header("ETag", equalTo("\"0\""));
        assertThat(awaitEvent("access.profile.created.v1", id))
                .containsEntry("tenantid", acme.id().toString());
    }

    @Test
    @Proves("S2.8")
    void givesANewProfileTheBasicPortalFunctionsUntilItIsChanged() {
        var profile = admin.calls().body("{\"name\":\"track\"}").post("/profiles");
        profile.then().statusCode(201).body("roles", contains(systemRole("portal-basics")));
        var customer = acme.account();
        assign(customer, profile.path("id")).then().statusCode(200);

        effective(customer)
                .then()
                .statusCode(200)
                .body("permissions.permission", contains("ticket:create", "ticket:list", "ticket:read"));

        var more = role("more", "portal:use");
        change(profile.path("id"), 0, "{\"roles\":%s}".formatted(list(systemRole("portal-basics"), more)))
                .then()
                .statusCode(200);
        effective(customer)
                .then()
                .body("permissions.permission", contains("portal:use", "ticket:create", "ticket:list", "ticket:read"));
    }

    @Test
    @Proves("S2.22")
    void rejectsATakenName() {
        create("track", systemRole("portal-user"));
        var other = create("other", systemRole("portal-user"));

        create("track", systemRole("portal-user"))
                .then()
                .statusCode(409)
                .body("code", equalTo("profile-name-taken"))
                .body("errors.field", contains("name"));
        create("Portal standard", systemRole("portal-user"))
                .then()
                .statusCode(409)
                .body("code", equalTo("profile-name-taken"));
        change(other.path("id"), 0, "{\"name\":\"track\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("profile-name-taken"));
        TestTenant.customer()
                .account("tenant-admin")
                .calls()
                .body("{\"name\":\"track\"}")
                .post("/profiles")
                .then()
                .statusCode(201);
    }

    @Test
    @Proves("S2.23")
    void bundlesOneRoleOrMore() {
        var read = role("reads", "ticket:read", "ticket:list");
        var use = role("uses", "portal:use", "ticket:list");
        create("none").then().statusCode(422).body("code", equalTo("validation-failed"));

        var profile = create("both", read, use);
        profile.then().statusCode(201).body("roles", containsInAnyOrder(read, use));
        change(profile.path("id"), 0, "{\"roles\":[]}").then().statusCode(422);

        var customer = acme.account();
        assign(customer, profile.path("id"));
        effective(customer).then().body("permissions.permission", contains("portal:use", "ticket:list", "ticket:read"));
    }

    @Test
    void bundlesOnlyRolesThatItsAccountsCanHold() {
        var foreign = provider.calls()
                .body("""
                        {"tenantId":"%s","key":"foreign","name":"Foreign","permissions":["ticket:read"]}""".formatted(TestTenant.customer().id()))
                .post("/roles")
                .<String>path("id");
        for (var role : new String[] {foreign, UUID.randomUUID().toString()}) {
            create("track", role)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("role-not-assignable"))
                    .body("errors.field", contains("roles"));
        }
        provider.calls()
                .body("{\"name\":\"shared\",\"shared\":true,\"roles\":%s}".formatted(list(role("own", "ticket:read"))))
                .post("/profiles")
                .then()
                .statusCode(422)
                .body("code", equalTo("role-not-assignable"));
    }

    @Test
    void changesAProfile() {
        var id = create("track", systemRole("portal-user")).<String>path("id");

        change(id, 0, "{\"name\":\"track2\",\"kind\":\"STAFF\",\"assignableBy\":[\"tenant-owner\",\"tenant-admin\"]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("track2"))
                .body("kind", equalTo("STAFF"))
                .body("assignableBy", contains("tenant-admin", "tenant-owner"));
        assertThat(awaitEvent("access.profile.updated.v1", id).get("data"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extracting("changed")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("assignableBy", "kind", "name");
        change(id, 1, "{\"assignableBy\":[]}").then().statusCode(200).body("assignableBy", emptyIterable());
        change(id, 2, "{\"roles\":%s}".formatted(list(systemRole("portal-basics"))))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("roles", contains(systemRole("portal-basics")));
    }

    @Test
    void deletesAProfileThatNobodyHasAndRefusesWithTheUsageOtherwise() {
        var id = create("track", systemRole("portal-user")).<String>path("id");
        var customer = acme.account();
        assign(customer, id).then().statusCode(200);

        delete(id, 0)
                .then()
                .statusCode(409)
                .body("code", equalTo("profile-in-use"))
                .body("accounts", equalTo(1))
                .body("usage", contains(customer.id().toString()));
        admin.calls()
                .delete("/accounts/{account}/profile", customer.id())
                .then()
                .statusCode(204);
        delete(id, 0).then().statusCode(204);
        admin.calls().get("/profiles/" + id).then().statusCode(404);
        awaitEvent("access.profile.deleted.v1", id);
    }

    @Test
    void keepsARoleThatAProfileBundles() {
        var role = role("reads", "ticket:read");
        var profile = create("track", role).<String>path("id");

        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/roles/" + role)
                .then()
                .statusCode(409)
                .body("code", equalTo("role-in-use"))
                .body("usage.subjectType", contains("profile"))
                .body("usage.subjectId", contains(profile));
        delete(profile, 0).then().statusCode(204);
        provider.calls()
                .header("If-Match", "\"0\"")
                .delete("/roles/" + role)
                .then()
                .statusCode(204);
    }

    @Test
    void hidesProfilesOfOtherTenants() {
        var id = create("track", systemRole("portal-user")).<String>path("id");
        var stranger = TestTenant.customer().account("tenant-admin");

        stranger.calls().get("/profiles/" + id).then().statusCode(404);
        stranger.calls()
                .queryParam("limit", 200)
                .get("/profiles")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        admin.calls()
                .queryParam("tenantId", acme.id())
                .queryParam("limit", 200)
                .get("/profiles")
                .then()
                .body("items.id", hasItem(id))
                .body("items.key", hasItem("portal-standard"));
    }
}
