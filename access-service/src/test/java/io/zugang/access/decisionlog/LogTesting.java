package io.zugang.access.decisionlog;

import io.restassured.response.Response;
import io.zugang.access.AccessFixtures;
import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.zugang.access.AccessFixtures.question;
import static org.hamcrest.Matchers.equalTo;

/** Asks, and reads what was logged of it. */
final class LogTesting {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private LogTesting() {}

    static Response list(TestAccount reader, String filter) {
        var answer = reader.calls().get("/decision-log?limit=200&" + filter);
        answer.then().statusCode(200);
        return answer;
    }

    static List<Map<String, Object>> entries(TestAccount reader, String filter) {
        return list(reader, filter).path("items");
    }

    /** Waits until the filter shows so many, and gives them. */
    static List<Map<String, Object>> await(TestAccount reader, String filter, int number) {
        return Await.until(
                number + " entries of " + filter,
                PATIENCE,
                () -> entries(reader, filter),
                found -> found.size() == number);
    }

    /** Asks, waits until the question is in the log, and so is everything that was logged before. */
    static void awaitWritten(TestAccount reader) {
        var marker = UUID.randomUUID().toString();
        AccessFixtures.service()
                .header("X-Request-ID", marker)
                .body(question(reader, "tenant:" + marker, reader.tenant().id()))
                .post("/v1/evaluation")
                .then()
                .body("decision", equalTo(false));
        await(reader, "action=tenant:" + marker, 1);
    }

    /** Sets which permits are logged, as an administrator does. */
    static void keep(TestAccount admin, TestTenant tenant, String policy) {
        var path = "/tenants/" + tenant.id() + "/decision-log-policy";
        admin.calls()
                .header("If-Match", admin.calls().get(path).header("ETag"))
                .body(policy)
                .put(path)
                .then()
                .statusCode(200);
    }
}
