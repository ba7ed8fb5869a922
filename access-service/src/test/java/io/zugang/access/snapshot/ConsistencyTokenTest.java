package io.zugang.access.snapshot;

import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.AccessFixtures.systemRole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@ServiceTest
class ConsistencyTokenTest {

    private TestAccount person;

    @BeforeEach
    void setUp() {
        person = TestTenant.customer().account();
    }

    @Test
    void answersOnTheVersionThatAChangeTold() {
        var token = assign(person);

        ask("\"" + token + "\"")
                .statusCode(200)
                .body("decision", equalTo(true))
                .body("context.consistency_token", equalTo(token));
    }

    @Test
    void answersNothingRatherThanSomethingOlder() {
        var token = assign(person);
        var future = token.replaceFirst(":.*", ":999999999");

        ask("\"" + future + "\"").statusCode(503);
        assertThat(token).startsWith(person.tenant().id().toString());
    }

    @Test
    void doesNotTellAnAdministratorOfOtherTenantsVersions() {
        var admin = TestTenant.customer().account("tenant-admin");

        admin.calls()
                .body(body("\"" + person.tenant().id() + ":999999999\""))
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("context.reason", equalTo("subject-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"\"", "\"x:1\"", "\"019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f\"", "{}", "\"a:1,\""})
    void refusesWhatIsNoToken(String token) {
        ask(token).statusCode(400).body(containsString("consistency_token"));
    }

    private ValidatableResponse ask(String token) {
        return service().body(body(token)).post("/v1/evaluation").then();
    }

    private String body(String token) {
        return """
               {"subject":{"type":"account","id":"%s"},"action":{"name":"ticket:list"},
                "resource":{"type":"thing","id":"1","properties":{"tenantId":"%s"}},
                "context":{"consistency_token":%s}}""".formatted(person.id(), person.tenant().id(), token);
    }

    private static String assign(TestAccount person) {
        var admin = TestTenant.provider().account("provider-admin");
        return admin.calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"accountId\":\"%s\",\"roleId\":\"%s\"}".formatted(person.id(), systemRole("portal-user")))
                .post("/role-assignments")
                .then()
                .statusCode(201)
                .extract()
                .header(ConsistencyToken.HEADER);
    }
}
