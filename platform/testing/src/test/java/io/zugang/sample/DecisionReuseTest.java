package io.zugang.sample;

import io.zugang.platform.testing.Await;
import io.zugang.platform.testing.CloudEventJson;
import io.zugang.platform.testing.Neighbours;
import io.zugang.platform.testing.Outage;
import io.zugang.platform.testing.RecordedRequest;
import io.zugang.platform.testing.Reply;
import io.zugang.platform.testing.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

import static io.zugang.sample.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@SampleTest
class DecisionReuseTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String PERMIT = "{\"decision\":true,\"context\":{\"reach\":{\"everything\":true}}}";

    private final Given acme = new Given();
    private final String token = acme.token("note:read");

    @Test
    void asksOnceForTheSameSubjectSessionAndPermission() {
        untilRemembered(token);
        var asked = questions();

        for (var i = 0; i < 5; i++) {
            list(token, 200);
        }

        assertThat(questions()).isEqualTo(asked);
    }

    @Test
    void asksAgainForAnotherSessionOfTheSameAccount() {
        untilRemembered(token);

        list(acme.token(), 403);
    }

    @Test
    void asksAgainWhenTheSubjectChanged() {
        untilRemembered(token);
        Tokens.refuse(token, "not-granted");
        list(token, 200);

        happened("access.subject.changed.v1", acme.account, UUID.randomUUID(), "{}");

        untilAnswered(403);
    }

    @Test
    void asksAgainWhenAnAssignmentOfTheAccountChanged() {
        untilRemembered(token);
        Tokens.refuse(token, "not-granted");

        happened(
                "access.assignment.revoked.v1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "{\"accountId\":\"" + acme.account + "\"}");

        untilAnswered(403);
    }

    @Test
    void asksAgainWhenTheTenantChanged() {
        untilRemembered(token);
        Tokens.refuse(token, "not-granted");

        happened("access.tenant.changed.v1", acme.tenant, acme.tenant, "{}");

        untilAnswered(403);
    }

    @Test
    void asksAgainWhenAnyRoleChanged() {
        untilRemembered(token);
        Tokens.refuse(token, "not-granted");

        happened("access.role.updated.v1", UUID.randomUUID(), UUID.randomUUID(), "{}");

        untilAnswered(403);
    }

    @Test
    void asksEveryTimeWhileTheFeedIsSilent() {
        untilRemembered(token);
        Tokens.refuse(token, "not-granted");
        list(token, 200);

        Neighbours.silence("access-service").during(() -> untilAnswered(403));
    }

    @Test
    void remembersNoDenial() {
        var unknown = acme.token();
        list(unknown, 403);
        var asked = questions();

        list(unknown, 403);

        assertThat(questions()).isGreaterThan(asked);
    }

    @Test
    void answers401WhenTheSubjectIsGone() {
        Tokens.refuse(token, "session-ended");

        as(token).get("/notes").then().statusCode(401).header("WWW-Authenticate", notNullValue());
    }

    @Test
    void letsNothingThroughWhenAccessServiceIsDown() {
        Neighbours.down("access-service").during(this::unavailable);
        list(token, 200);
    }

    @Test
    void letsNothingThroughWhenAccessServiceIsSlow() {
        answering(request -> Reply.json(200, "{\"decision\":true}").after(Duration.ofSeconds(3)))
                .during(this::unavailable);
    }

    @Test
    void letsNothingThroughWhenAccessServiceTalksNonsense() {
        for (var nonsense : List.of("", "[]", "{\"decision\":\"maybe\"}", "<html>yes</html>")) {
            answering(request -> Reply.json(200, nonsense)).during(this::unavailable);
        }
        answering(request -> Reply.problem(500, "internal")).during(this::unavailable);
    }

    @Test
    void reachesNothingWhenAPermitSaysNotWhere() {
        acme.note("unseen");
        answering(request -> Reply.json(200, "{\"decision\":true}"))
                .during(() -> as(token).get("/notes").then().statusCode(200).body("size()", equalTo(0)));
    }

    @Test
    void triesOnceMoreWhenTheFirstTryFails() {
        var tries = new AtomicInteger();
        answering(request -> tries.getAndIncrement() == 0 ? Reply.problem(503, "busy") : Reply.json(200, PERMIT))
                .during(() -> list(token, 200));
        assertThat(tries).hasValue(2);
    }

    @Test
    void fetchesANewTokenOfItsOwnWhenItsTokenIsRefused() {
        list(token, 200);
        var fetched = Neighbours.requests("POST", "/identity/token").size();
        var tries = new AtomicInteger();
        answering(request ->
                        tries.getAndIncrement() == 0 ? Reply.problem(401, "unauthenticated") : Reply.json(200, PERMIT))
                .during(() -> list(acme.token(), 200));
        assertThat(Neighbours.requests("POST", "/identity/token")).hasSizeGreaterThan(fetched);
    }

    private static Outage answering(Function<RecordedRequest, Reply> answer) {
        return Neighbours.on("POST", "/access/v1/evaluation", answer);
    }

    private void unavailable() {
        as(acme.token("note:read"))
                .get("/notes")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("dependency-unavailable"));
    }

    private static void list(String bearer, int status) {
        as(bearer).get("/notes").then().statusCode(status);
    }

    /** Only after the service heard of the feed for the first time may it reuse anything. */
    private void untilRemembered(String bearer) {
        Await.until("a permit to be reused", SOON, () -> {
            list(bearer, 200);
            var asked = questions();
            list(bearer, 200);
            return questions() == asked;
        });
    }

    private void untilAnswered(int status) {
        Await.until("status " + status, SOON, () -> as(token).get("/notes").statusCode() == status);
    }

    private static void happened(String type, UUID subject, UUID tenant, String data) {
        Neighbours.emit("access-service", CloudEventJson.of(type, subject, tenant, data));
    }

    private long questions() {
        return Neighbours.requests("POST", "/access/v1/evaluation").stream()
                .filter(request -> request.body().contains(acme.account.toString()))
                .count();
    }
}
