package io.zugang.access.preview;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

import static io.zugang.access.Assigning.assign;

/** An application with two roles, and people of two companies who hold them. */
abstract class PreviewTesting {

    final String app = "p" + UUID.randomUUID().toString().substring(0, 18);
    TestAccount provider;
    TestTenant acme;
    TestAccount ann;
    TestAccount bob;
    private int revision;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
        load(reader("") + "," + writer("")).statusCode(200);
        ann = acme.account(role("reader"));
        bob = acme.account();
        assign(provider, bob, role("reader"), "").then().statusCode(201);
        assign(provider, bob, role("writer"), "").then().statusCode(201);
    }

    String role(String name) {
        return app + "-" + name;
    }

    String permission(String action) {
        return app + ".thing:" + action;
    }

    String reader(String more) {
        return definition("reader", "\"" + permission("read") + "\",\"" + permission("list") + '"', more);
    }

    String writer(String more) {
        return definition("writer", "\"" + permission("write") + '"', more);
    }

    String definition(String name, String permissions, String more) {
        return """
               {"key":"%s","name":"Test","permissions":[%s]%s}""".formatted(role(name), permissions, more);
    }

    String document(int revision, String roles) {
        return document(revision, "\"owned\":true", roles);
    }

    String document(int revision, String reading, String roles) {
        return """
               {"application":"%1$s","revision":%2$d,"labels":{"en":"Test"},
                "permissions":[{"name":"%1$s.thing:list","labels":{"en":"List"}},
                               {"name":"%1$s.thing:read","labels":{"en":"Read"},%3$s},
                               {"name":"%1$s.thing:write","labels":{"en":"Write"}}],
                "roles":[%4$s]}""".formatted(app, revision, reading, roles);
    }

    /** Makes these the roles of the application. */
    ValidatableResponse load(String roles) {
        var request = provider.calls().body(document(revision + 1, roles));
        if (revision > 0) {
            request.header(
                    "If-Match", provider.calls().get("/catalogues/" + app).header("ETag"));
        }
        revision++;
        return request.put("/catalogues/" + app).then();
    }

    /** Asks what it would do if these became the roles of the application. */
    ValidatableResponse preview(String roles) {
        return preview("", document(revision + 1, roles));
    }

    ValidatableResponse preview(String query, String document) {
        return provider.calls()
                .body(document)
                .post("/catalogues/" + app + "/preview" + query)
                .then();
    }

    int nextRevision() {
        return revision + 1;
    }
}
