package io.zugang.access.profile;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** An administrator of a customer who makes profiles there, and the provider's administrator who can do anything. */
abstract class ProfileTesting {

    TestTenant acme;
    TestAccount admin;
    TestAccount provider;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
        admin = acme.account("tenant-admin");
    }

    /** A new role of the customer; gives its id. */
    String role(String key, String... permissions) {
        return roleWith(key, "", permissions);
    }

    /** A new role of the customer that says more than its permissions, as a part of JSON that ends with a comma. */
    String roleWith(String key, String more, String... permissions) {
        return provider.calls()
                .body("""
                        {"tenantId":"%s","key":"%s","name":"%s",%s"permissions":%s}""".formatted(acme.id(), key, key, more, list(permissions)))
                .post("/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response create(String name, String... roles) {
        return admin.calls()
                .body("{\"name\":\"%s\",\"roles\":%s}".formatted(name, list(roles)))
                .post("/profiles");
    }

    Response change(Object profile, int version, String change) {
        return admin.calls()
                .header("If-Match", "\"%d\"".formatted(version))
                .body(change)
                .patch("/profiles/{profile}", profile);
    }

    Response delete(Object profile, int version) {
        return admin.calls().header("If-Match", "\"%d\"".formatted(version)).delete("/profiles/{profile}", profile);
    }

    Response assign(TestAccount account, Object profile) {
        return assign(admin, account, profile);
    }

    static Response assign(TestAccount by, TestAccount account, Object profile) {
        return by.calls()
                .body("{\"profileId\":\"%s\"}".formatted(profile))
                .put("/accounts/{account}/profile", account.id());
    }

    Response effective(TestAccount account) {
        return provider.calls().get("/accounts/{account}/effective-permissions", account.id());
    }

    static String list(String... texts) {
        return Stream.of(texts).map(text -> '"' + text + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
