package io.zugang.access.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import static io.zugang.access.AccessFixtures.service;

/** The example of the ticket system CM: queues, customer groups, roles that open some of them, and profiles. */
final class TrackFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    final TestTenant tenant = TestTenant.customer();
    private final TestAccount provider = TestTenant.provider().account("provider-admin");
    private final Map<String, String> ids = new HashMap<>();

    private TrackFixture() {}

    static TrackFixture load() {
        var track = new TrackFixture();
        try (var source = TrackFixture.class.getResourceAsStream("/fixtures/cm-track.json")) {
            var fixture = JSON.readTree(Objects.requireNonNull(source));
            fixture.path("collections").forEach(row -> track.collection(text(row, "type"), text(row, "key")));
            fixture.path("roles").forEach(track::role);
            fixture.path("profiles").forEach(track::profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return track;
    }

    /** The id of a collection, role or profile. */
    String id(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    void collection(String type, String key) {
        register("/resource-collections", key, """
                {"tenantId":"%s","type":"%s","key":"%s","name":"%s"}""".formatted(tenant.id(), type, key, key));
    }

    void register(String path, String key, String body) {
        ids.put(
                key,
                provider.calls()
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void role(JsonNode role) {
        var key = text(role, "key");
        register("/roles", key, """
                {"tenantId":"%s","key":"%s","name":"%s","permissions":%s}""".formatted(tenant.id(), key, key, role.path("permissions")));
        var grants = new ArrayList<String>();
        role.path("grants")
                .properties()
                .forEach(grant ->
                        grants.add(grant(grant.getKey(), grant.getValue().toString())));
        open(key, 0, grants.toArray(String[]::new)).then().statusCode(200);
    }

    private void profile(JsonNode profile) {
        var roles = new ArrayList<String>();
        profile.path("roles").forEach(role -> roles.add('"' + id(role.asText()) + '"'));
        register("/profiles", text(profile, "name"), """
                {"tenantId":"%s","name":"%s","roles":%s}""".formatted(tenant.id(), text(profile, "name"), roles));
    }

    /** What a role shall allow in a collection. */
    String grant(String collection, String actions) {
        return """
               {"collectionId":"%s","actions":%s}""".formatted(id(collection), actions);
    }

    /** Replaces what a role allows in collections. */
    Response open(String role, int version, String... grants) {
        return provider.calls()
                .header("If-Match", "\"%d\"".formatted(version))
                .body("{\"grants\":[%s]}".formatted(String.join(",", grants)))
                .put("/roles/{role}/collections", id(role));
    }

    Response collectionsOf(String role) {
        return provider.calls().get("/roles/{role}/collections", id(role));
    }

    /** A customer with a profile. */
    TestAccount customer(String profile) {
        var account = tenant.account();
        assign(account, profile);
        return account;
    }

    void assign(TestAccount account, String profile) {
        provider.calls()
                .body("{\"profileId\":\"%s\"}".formatted(id(profile)))
                .put("/accounts/{account}/profile", account.id())
                .then()
                .statusCode(200);
    }

    /** Asks for an action on a ticket of the tenant in a queue, about a customer of a group. */
    ValidatableResponse ticket(TestAccount account, String action, String queue, String group) {
        return ask(account, "cm.ticket", action, """
                {"queue":"%s","customer-group":"%s"}""".formatted(id(queue), id(group)));
    }

    /** Asks for an action on something of the tenant in these collections. */
    ValidatableResponse ask(TestAccount account, String type, String action, String collections) {
        return service()
                .body("""
                      {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},
                       "resource":{"type":"%s","id":"1","properties":{"tenantId":"%s","collections":%s}}}""".formatted(account.id(), action, type, tenant.id(), collections))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }
}
