package io.zugang.access.evaluation;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@ServiceTest
class EvaluationsTest {

    private TestAccount user;

    @BeforeEach
    void setUp() {
        user = TestTenant.customer().account("portal-user");
    }

    @Test
    void answersEveryItemInOrder() {
        ask("execute_all", "\"ticket:list\"", "\"account:write\"", "\"ticket:read\"")
                .body("evaluations.decision", contains(true, false, true));
    }

    @Test
    void stopsAtTheFirstDenial() {
        ask("deny_on_first_deny", "\"ticket:list\"", "\"account:write\"", "\"ticket:read\"")
                .body("evaluations.decision", contains(true, false));
    }

    @Test
    void stopsAtTheFirstPermit() {
        ask("permit_on_first_permit", "\"account:write\"", "\"ticket:list\"", "\"ticket:read\"")
                .body("evaluations.decision", contains(false, true));
    }

    @Test
    void deniesAnItemThatIsNoQuestionWithItsError() {
        ask("execute_all", "\"ticket:list\"", "7", "\"ticket:read\"")
                .body("evaluations.decision", contains(true, false, true))
                .body("evaluations[1].context.error.status", equalTo(400))
                .body("evaluations[1].context.error.message", containsString("action.name"))
                .body("evaluations[0].context.error", nullValue());
    }

    @Test
    void replacesWholeEntitiesAndMergesNothing() {
        service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"ticket:list"},
                         "resource":{"type":"api","id":"portal"},
                         "evaluations":[{},{"resource":{"type":"ticket"}},{"resource":{"type":"ticket","id":"1"}}, 7]}""".formatted(user.id()))
                .post("/v1/evaluations")
                .then()
                .statusCode(200)
                .body("evaluations.decision", contains(true, false, false, false))
                .body("evaluations[1].context.error.message", containsString("resource.id"))
                .body("evaluations[2].context.reason", equalTo("resource-tenant-missing"))
                .body("evaluations[3].context.error.status", equalTo(400));
    }

    @Test
    void isASingleQuestionWithoutItems() {
        for (var items : new String[] {"", ",\"evaluations\":[]"}) {
            service()
                    .body("""
                            {"subject":{"type":"account","id":"%s"},"action":{"name":"ticket:list"},
                             "resource":{"type":"api","id":"portal"}%s}""".formatted(user.id(), items))
                    .post("/v1/evaluations")
                    .then()
                    .statusCode(200)
                    .body("decision", equalTo(true))
                    .body("evaluations", nullValue());
        }
        service().body("{\"evaluations\":[]}").post("/v1/evaluations").then().statusCode(400);
    }

    @Test
    void refusesOptionsAndItemsOfTheWrongKind() {
        service().body("{\"evaluations\":{}}").post("/v1/evaluations").then().statusCode(400);
        service()
                .body("{\"evaluations\":[{}],\"options\":7}")
                .post("/v1/evaluations")
                .then()
                .statusCode(400);
        service()
                .body("{\"evaluations\":[{}],\"options\":{\"evaluations_semantic\":\"guess\"}}")
                .post("/v1/evaluations")
                .then()
                .statusCode(400);
    }

    @Test
    void answersAThousandItemsAboutDifferentAccountsAndCompanies() {
        batch(1_000, i -> {
                    var subject = i % 2 == 0 ? user.id() : UUID.randomUUID();
                    return """
                           {"subject":{"type":"account","id":"%s"},
                            "resource":{"type":"ticket","id":"1","properties":{"tenantId":"%s"}}}""".formatted(subject, user.tenant().id());
                })
                .statusCode(200)
                .body("evaluations", hasSize(1_000))
                .body("evaluations.count { it.decision }", equalTo(500))
                .body("evaluations[999].context.reason", equalTo("subject-unknown"));
    }

    @Test
    void refusesMoreThanAThousandItems() {
        batch(1_001, i -> "{}")
                .statusCode(400)
                .contentType(ContentType.TEXT)
                .body(containsString("evaluations"), containsString("1000"));
    }

    private ValidatableResponse batch(int size, IntFunction<String> item) {
        var items = IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(","));
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"action":{"name":"ticket:list"},
                         "resource":{"type":"api","id":"portal"},"evaluations":[%s]}""".formatted(user.id(), items))
                .post("/v1/evaluations")
                .then();
    }

    private ValidatableResponse ask(String semantic, String... actions) {
        var items = Arrays.stream(actions)
                .map(action -> "{\"action\":{\"name\":" + action + "}}")
                .collect(Collectors.joining(","));
        return service()
                .body("""
                        {"subject":{"type":"account","id":"%s"},"resource":{"type":"api","id":"portal"},
                         "evaluations":[%s],"options":{"evaluations_semantic":"%s"}}""".formatted(user.id(), items, semantic))
                .post("/v1/evaluations")
                .then()
                .statusCode(200);
    }
}
