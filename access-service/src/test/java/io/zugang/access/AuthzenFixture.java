package io.zugang.access;

import io.restassured.response.ValidatableResponse;
import io.zugang.platform.testing.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import static io.restassured.RestAssured.given;
import static io.zugang.access.AccessFixtures.service;

/**
 * A tenant with subjects, resources and roles that an outside client of AuthZEN knows by names of its own. Names are global,
 * so that each fixture has types of its own: {@code type("record")} is another word in each.
 */
public final class AuthzenFixture {

    private static final String SUFFIX_OF = "x";

    private final TestAccount provider = TestTenant.provider().account("provider-admin");
    private final TestTenant tenant = TestTenant.customer();
    private final String suffix =
            SUFFIX_OF + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    /** The word of this fixture for a type. */
    public String type(String type) {
        return type + suffix;
    }

    public TestTenant tenant() {
        return tenant;
    }

    public TestAccount provider() {
        return provider;
    }

    /** The name of the application whose permissions these are. */
    public String application() {
        return "app" + suffix;
    }

    /** Loads a catalogue with these actions for each type, such as {@code record:read}. */
    public AuthzenFixture catalogue(String... permissions) {
        var defined = List.of(permissions).stream()
                .map(permission -> """
                        {"name":"%s.%s","labels":{"en":"x","de":"x"}}""".formatted(application(), permission))
                .collect(Collectors.joining(","));
        provider.calls()
                .body("""
                        {"application":"%s","revision":1,"labels":{"en":"App","de":"App"},"permissions":[%s]}""".formatted(application(), defined))
                .put("/catalogues/" + application())
                .then()
                .statusCode(200);
        return this;
    }

    /** Registers a type; actions are given as a JSON object. */
    public AuthzenFixture resourceType(String type, String permissionType, String actions) {
        provider.calls()
                .body("""
                        {"permissionType":"%s.%s","home":true,"actions":%s}""".formatted(application(), permissionType, actions))
                .put("/resource-types/" + type(type))
                .then()
                .statusCode(200);
        return this;
    }

    /** A role of the tenant; conditions are given as a JSON array. */
    public String role(String key, String permissions, String conditions) {
        return provider.calls()
                .body("""
                        {"tenantId":"%s","key":"%s","name":"%s","permissions":%s,"conditions":%s}""".formatted(
                                tenant.id(),
                                key,
                                key,
                                permissions.replace("@", application() + "."),
                                conditions.replace("@", application() + ".")))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Registers a subject that holds these roles. */
    public AuthzenFixture subject(String type, String id, String properties, String... roles) {
        var held = List.of(roles).stream().map(role -> '"' + role + '"').collect(Collectors.joining(","));
        provider.calls()
                .body("{\"tenantId\":\"%s\",\"properties\":%s,\"roles\":[%s]}".formatted(tenant.id(), properties, held))
                .put("/subjects/{type}/{id}", type(type), id)
                .then()
                .statusCode(200);
        return this;
    }

    /** Registers a resource. */
    public AuthzenFixture resource(String type, String id, String facts) {
        var more = facts.isEmpty() ? "" : "," + facts;
        provider.calls()
                .body("{\"tenantId\":\"%s\"%s}".formatted(tenant.id(), more))
                .put("/resources/{type}/{id}", type(type), id)
                .then()
                .statusCode(200);
        return this;
    }

    /** Sends a body in which {@code %word%} stands for this fixture's word for a type. */
    public ValidatableResponse post(String path, String body) {
        return service().body(worded(body)).post("/v1/" + path).then();
    }

    /** The same as bytes of any content type. */
    public ValidatableResponse postAs(String contentType, String path, String body) {
        return given().auth()
                .oauth2(Tokens.service("tenant-service"))
                .contentType(contentType)
                .body(worded(body))
                .post("/v1/" + path)
                .then();
    }

    public String worded(String body) {
        return body.replaceAll("%([a-z]+)%", "$1" + suffix);
    }
}
