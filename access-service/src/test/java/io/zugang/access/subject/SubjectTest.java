package io.zugang.access.subject;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.awaitEvent;
import static io.zugang.access.AccessFixtures.evaluateAnywhere;
import static io.zugang.access.AccessFixtures.events;
import static io.zugang.access.AccessFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class SubjectTest {

    private TestAccount admin;

    @BeforeEach
    void setUp() {
        admin = TestTenant.customer().account("tenant-admin");
    }

    @Test
    void deniesAndSignsOutDisabledAccount() {
        admin.calls().get("/roles").then().statusCode(200);

        admin.disable();

        evaluateAnywhere(admin, "role:read")
                .body("decision", equalTo(false))
                .body("context.reason", equalTo("subject-not-usable"));
        admin.calls().get("/roles").then().statusCode(401);
        assertThat(awaitEvent("access.subject.changed.v1", admin.id()).get("tenantid"))
                .isEqualTo(admin.tenant().id().toString());
        admin.enable();
        evaluateAnywhere(admin, "role:read").body("decision", equalTo(true));
    }

    @Test
    void deniesAfterTheEndOfValidityWithoutBeingTold() {
        admin.validUntil(Instant.now().minusSeconds(1));

        evaluateAnywhere(admin, "role:read").body("context.reason", equalTo("subject-not-usable"));
    }

    @Test
    void tellsWhenValidityEndsByTime() {
        var before = changesOf(admin);
        admin.validUntil(Instant.now().plusSeconds(3));

        Await.until(
                "the change of the date, and the end itself",
                Duration.ofSeconds(10),
                () -> changesOf(admin) == before + 2);

        evaluateAnywhere(admin, "role:read").body("context.reason", equalTo("subject-not-usable"));
    }

    @Test
    void deniesEndedSessionOnly() {
        admin.endSession();

        service()
                .body("""
                        {"subject":{"type":"account","id":"%s","properties":{"sid":"%s"}},
                         "action":{"name":"role:read"},"resource":{"type":"api","id":"x"}}""".formatted(admin.id(), admin.sid()))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("context.reason", equalTo("session-ended"));
        admin.calls().get("/roles").then().statusCode(401);
        evaluateAnywhere(admin, "role:read").body("decision", equalTo(true));
        assertThat(awaitEvent("access.subject.changed.v1", admin.id()).get("data"))
                .isEqualTo(Map.of("type", "account", "id", admin.id().toString(), "what", "SESSION_ENDED"));
    }

    @Test
    void deniesDeletedAccountForGood() {
        admin.delete();
        admin.enable();

        evaluateAnywhere(admin, "role:read").body("context.reason", equalTo("subject-not-usable"));
    }

    @Test
    void deniesAccountsOfTenantsThatAreNotActive() {
        admin.tenant().become("SUSPENDED");

        evaluateAnywhere(admin, "role:read").body("context.reason", equalTo("tenant-not-active"));
        admin.calls().get("/roles").then().statusCode(403);
        awaitEvent("access.tenant.changed.v1", admin.tenant().id());
        admin.tenant().become("ACTIVE");
        evaluateAnywhere(admin, "role:read").body("decision", equalTo(true));
    }

    private static int changesOf(TestAccount account) {
        return events("access.subject.changed.v1", account.id()).size();
    }
}
