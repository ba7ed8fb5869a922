package io.zugang.access.role;

import io.restassured.response.Response;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import org.junit.jupiter.api.BeforeEach;

/** A provider's administrator who makes roles of a customer. */
abstract class RoleTesting {

    TestAccount provider;
    TestTenant acme;

    @BeforeEach
    void setUp() {
        provider = TestTenant.provider().account("provider-admin");
        acme = TestTenant.customer();
    }

    Response create(String key, String... permissions) {
        return provider.calls()
                .body(body(key, '"' + String.join("\",\"", permissions) + '"'))
                .post("/roles");
    }

    String body(String key, String permissions) {
        return """
               {"tenantId":"%s","key":"%s","name":"Front desk","description":"Sees accounts","permissions":[%s]}""".formatted(acme.id(), key, permissions);
    }
}
