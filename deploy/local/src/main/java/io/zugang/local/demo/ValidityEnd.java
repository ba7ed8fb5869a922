package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** An account reaches the end of its validity: refused at once, then switched off, its session ended, its token dead. */
record ValidityEnd(Scene scene, Company partner, Clock clock) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    void endOf(People.Person person, String providerToken) {
        var stage = scene.stage();
        var account = stage.identity("/accounts/" + person.accountId());
        var token = person.tokens().access();
        scene.api().get(stage.identity("/accounts/me"), token).expect(200);
        var before = scene.api().get(account, partner.token()).expect(200);
        Instant end = clock.instant().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        scene.api()
                .put(account + "/validity", partner.token(), before.etag(), Map.of("validUntil", end.toString()))
                .expect(200);
        signIn(person).expect(201);
        Await.untilTrue(
                "The refused sign-in after validUntil",
                LIMIT,
                () -> signIn(person).status() == 403);
        signIn(person).expectProblem(403, "validity-expired");
        var late = Duration.between(end, clock.instant()).toMillis();
        scene.fact("sign-in is refused " + Math.max(0, late) + " ms after validUntil (403 validity-expired)");
        runValidityJob(person, account, providerToken);
        requireDead(person, token);
    }

    private void runValidityJob(People.Person person, String account, String providerToken) {
        var stage = scene.stage();
        Answer run = scene.api().post(stage.identity("/validity-runs/actions/trigger"), providerToken);
        StepFailed.unless(run.status() / 100 == 2, run.request() + " answered " + run.status() + " " + run.body());
        JsonNode after = Await.until(
                "The switched-off account",
                LIMIT,
                () -> Optional.of(scene.api()
                                .get(account, partner.token())
                                .expect(200)
                                .body())
                        .filter(body -> !body.path("enabled").asBoolean()));
        scene.fact(person.email() + " was switched off by the validity run; status "
                + after.path("status").asText());
    }

    private void requireDead(People.Person person, String token) {
        var stage = scene.stage();
        var begin = System.nanoTime();
        Await.untilTrue(
                "The refusal of the token at identity-service",
                LIMIT,
                () -> scene.api().get(stage.identity("/userinfo"), token).status() == 401);
        Await.untilTrue(
                "The refusal of the token at tenant-service",
                LIMIT,
                () -> scene.api().get(stage.tenant("/tenants"), token).status() == 401);
        var millis = (System.nanoTime() - begin) / 1_000_000;
        StepFailed.unlessEqual(
                400, new SignIn(stage).refresh(person.tokens()).status(), "The answer to the refresh token");
        var sessions = scene.api()
                .get(stage.identity("/accounts/" + person.accountId() + "/sessions"), partner.token())
                .expect(200);
        var left = sessions.body().has("items")
                ? sessions.node("items").size()
                : sessions.body().size();
        StepFailed.unlessEqual(0, left, "The sessions left");
        scene.findings().measure("access token refused after the validity run, ms", millis);
        scene.fact("sessions ended, access token refused (401) at identity and tenant within " + millis
                + " ms, refresh token refused");
    }

    private Answer signIn(People.Person person) {
        return scene.api()
                .post(
                        scene.stage().identity("/sessions"),
                        Api.NOBODY,
                        Map.of("login", person.email(), "password", person.password()));
    }
}
