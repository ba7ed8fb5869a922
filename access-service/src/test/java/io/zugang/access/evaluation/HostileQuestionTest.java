package io.zugang.access.evaluation;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.zugang.access.AccessFixtures.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Text that no database stores, or that nobody would type, is something unknown and never a failure. */
@ServiceTest
class HostileQuestionTest {

    private TestAccount user;

    static List<String> texts() {
        return List.of("a\\u0000b", "\\u0000", "\\ud800", "\\uffff", "x".repeat(150_000), "\\\"; drop table role; --");
    }

    @BeforeEach
    void setUp() {
        user = TestTenant.customer().account("portal-user");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void deniesWhateverIsNamedLikeThis(String text) {
        denies(question(text, "1", "ticket:list", "api", "x", "{}"), "subject-unknown");
        denies(question("account", text, "ticket:list", "api", "x", "{}"), "subject-unknown");
        denies(question("service", text, "ticket:list", "api", "x", "{}"), "subject-unknown");
        denies(question("account", user.id(), text, "api", "x", "{}"), "permission-unknown");
        denies(question("account", user.id(), "read", text, "x", "{}"), "permission-unknown");
        denies(question("account", user.id(), "ticket:list", "tenant", text, "{}"), "resource-tenant-missing");
        denies(
                question("account", user.id(), "ticket:list", "x", "1", "{\"tenantId\":\"" + text + "\"}"),
                "resource-tenant-missing");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void deniesAnItemOfABatchLikeThisAndAnswersTheOthers(String text) {
        service()
                .body("{\"evaluations\":[%s,%s]}"
                        .formatted(
                                question("account", text, "ticket:list", "api", "x", "{}"),
                                question("account", user.id(), "ticket:list", "api", "x", "{}")))
                .post("/v1/evaluations")
                .then()
                .statusCode(200)
                .body("evaluations.decision", contains(false, true));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void survivesASessionNamedLikeThis(String text) {
        service()
                .body("""
                        {"subject":{"type":"account","id":"%s","properties":{"sid":"%s"}},
                         "action":{"name":"ticket:list"},"resource":{"type":"api","id":"x"}}""".formatted(user.id(), text))
                .post("/v1/evaluation")
                .then()
                .statusCode(200);
    }

    @Test
    void echoesARequestIdWhateverItLooksLike() {
        var longest = "r".repeat(2_000);
        var body = question("account", user.id(), "ticket:list", "api", "x", "{}");

        service()
                .header("X-Request-ID", longest)
                .body(body)
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .header("X-Request-ID", equalTo(longest));
        service()
                .header("X-Request-ID", "a\tb\u00e4")
                .body(body)
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .header("X-Request-ID", equalTo("a\tb\u00e4"));
        service()
                .header("X-Request-ID", longest)
                .body("{}")
                .post("/v1/evaluation")
                .then()
                .statusCode(400)
                .header("X-Request-ID", equalTo(longest));
    }

    private static void denies(String question, String reason) {
        service()
                .body(question)
                .post("/v1/evaluation")
                .then()
                .statusCode(200)
                .body("decision", equalTo(false))
                .body("context.reason", equalTo(reason));
    }

    /** Type and id of the subject, the action, type, id and properties of the resource. */
    private static String question(Object... parts) {
        return """
               {"subject":{"type":"%s","id":"%s"},"action":{"name":"%s"},
                "resource":{"type":"%s","id":"%s","properties":%s}}""".formatted(parts);
    }
}
