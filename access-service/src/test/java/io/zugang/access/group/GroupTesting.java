package io.zugang.access.group;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A provider's administrator, and customers that the provider manages itself. */
abstract class GroupTesting {

    TestTenant provider;
    TestAccount admin;

    @BeforeEach
    void provide() {
        provider = TestTenant.provider();
        admin = internal("provider-admin");
    }

    /** One of the provider's own people. */
    TestAccount internal(String... roles) {
        return provider.account("INTERNAL", (UUID) null, roles);
    }

    /** A customer whose group is there. */
    TestTenant customer() {
        return provider.customerOfMine().setting("portal.enabled", "true");
    }

    /** A customer with these facts for its name, and its group after that. */
    TestTenant customer(String number, String name, @Nullable String shortName) {
        return provider.customerOfMine().named(number, name, shortName).setting("portal.enabled", "true");
    }

    String groupOf(TestTenant tenant) {
        return rightsGroup(tenant).then().statusCode(200).extract().path("id");
    }

    String nameOf(TestTenant tenant) {
        return rightsGroup(tenant).then().statusCode(200).extract().path("name");
    }

    Response rightsGroup(TestTenant tenant) {
        return admin.calls().get("/tenants/{tenant}/rights-group", tenant.id());
    }

    String systemGroup(String key) {
        return admin.calls()
                .get("/groups?kind=SYSTEM&tenantId=" + provider.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.key == '" + key + "' }.id");
    }

    Response createGroup(TestAccount who, @Nullable TestTenant tenant, String name) {
        return who.calls()
                .body(
                        tenant == null
                                ? "{\"name\":\"%s\"}".formatted(name)
                                : "{\"tenantId\":\"%s\",\"name\":\"%s\"}".formatted(tenant.id(), name))
                .post("/groups");
    }

    Response members(String group) {
        return admin.calls().get("/groups/{group}/members", group);
    }

    /** Why the account is in the group. */
    List<String> reasons(String group, TestAccount account) {
        return admin.calls()
                .get("/groups/{group}/members?accountId={account}", group, account.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.source");
    }

    Response add(TestAccount who, String group, TestAccount account) {
        return who.calls()
                .body("{\"accountId\":\"%s\"}".formatted(account.id()))
                .post("/groups/{group}/members", group);
    }

    Response remove(TestAccount who, String group, TestAccount account) {
        return who.calls().delete("/groups/{group}/members/{account}", group, account.id());
    }

    /** Makes these permissions the only ones of the group. */
    Response grant(TestAccount who, String group, String... permissions) {
        return putGrants(who, group, grants(List.of(permissions), List.of()), "");
    }

    Response putGrants(TestAccount who, String group, String body, String query) {
        var etag = admin.calls().get("/groups/{group}/grants", group).header("ETag");
        return who.calls().header("If-Match", etag).body(body).put("/groups/{group}/grants" + query, group);
    }

    static String grants(List<String> permissions, List<String> roles) {
        return "{\"permissions\":%s,\"roleIds\":%s}".formatted(texts(permissions), texts(roles));
    }

    private static String texts(List<String> values) {
        return values.isEmpty() ? "[]" : "[\"" + String.join("\",\"", values) + "\"]";
    }

    Response putTemplate(String prefix, String element2, String element3) {
        var etag = admin.calls().get("/group-name-template").header("ETag");
        return admin.calls()
                .header("If-Match", etag)
                .body(template(prefix, element2, element3))
                .put("/group-name-template");
    }

    static String template(String prefix, String element2, String element3) {
        return "{\"prefix\":\"%s\",\"element2\":\"%s\",\"element3\":\"%s\"}".formatted(prefix, element2, element3);
    }

    /** Tells that an account represents a customer now, as tenant-service does; gives the assignment. */
    UUID assign(TestAccount account, TestTenant customer) {
        var assignment = UUID.randomUUID();
        representative("assigned", assignment, account, customer, "");
        return assignment;
    }

    void unassign(UUID assignment, TestAccount account, TestTenant customer, String derived) {
        representative(
                "unassigned", assignment, account, customer, ",\"derivedMemberships\":\"%s\"".formatted(derived));
    }

    private static void representative(
            String fact, UUID assignment, TestAccount account, TestTenant customer, String more) {
        var data = """
                {"id":"%s","tenantId":"%s","accountId":"%s"%s}""".formatted(assignment, customer.id(), account.id(), more);
        Neighbours.emitAndAwait(
                "tenant-service",
                CloudEventJson.of("tenant.representative." + fact + ".v1", assignment, customer.id(), data));
    }
}
