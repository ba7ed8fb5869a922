package io.zugang.local.demo;

import java.time.Duration;
import java.util.Map;

/** The provider's first administrator replaces the one-time password. */
record ProviderStart(Scene scene) {

    static final String PASSWORD = "Leuchtturm-Wiese-Kaffee-7";

    Tokens signIn(String email, String oneTimePassword) {
        var stage = scene.stage();
        awaitBootstrap(email, oneTimePassword);
        var tokens = new SignIn(stage).withOneTimePassword(email, oneTimePassword, PASSWORD);
        StepFailed.unlessEqual("at+jwt", tokens.header().path("typ").asText(), "The type of the access token");
        StepFailed.unlessEqual(
                stage.identity(""), tokens.claims().path("iss").asText(), "The issuer of the access token");
        scene.api()
                .post(stage.identity("/sessions"), Api.NOBODY, Map.of("login", email, "password", oneTimePassword))
                .expectProblem(401, "invalid-credentials");
        scene.fact("the one-time password works once and must be changed; then code + PKCE gives a token");
        return tokens;
    }

    /** identity-service makes the administrator when it hears of the provider, a moment after both have started. */
    private void awaitBootstrap(String email, String oneTimePassword) {
        var url = scene.stage().identity("/sessions");
        var signIn = Map.of("login", email, "password", oneTimePassword);
        Await.untilTrue(
                "The first administrator",
                Duration.ofSeconds(60),
                () -> scene.api().post(url, Api.NOBODY, signIn).status() != 401);
        scene.api().post(url, Api.NOBODY, signIn).expectProblem(403, "password-change-required");
    }
}
