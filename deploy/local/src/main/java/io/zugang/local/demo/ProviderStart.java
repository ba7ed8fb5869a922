package io.zugang.local.demo;

import java.util.Map;

/** The provider's first administrator replaces the one-time password. */
record ProviderStart(Scene scene) {

    static final String PASSWORD = "Leuchtturm-Wiese-Kaffee-7";

    Tokens signIn(String email, String oneTimePassword) {
        var stage = scene.stage();
        scene.api()
                .post(stage.identity("/sessions"), Api.NOBODY, Map.of("login", email, "password", oneTimePassword))
                .expectProblem(403, "password-change-required");
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
}
