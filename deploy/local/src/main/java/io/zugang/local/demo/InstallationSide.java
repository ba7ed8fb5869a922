package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the installation does itself: it gets its credentials, its token, and pushes its users. */
record InstallationSide(Scene scene, Company partner) {

    /** Waits for the connection that follows from the activation without anybody asking for it. */
    String awaitConnection(Installation installation) {
        var url = scene.stage().sync("/connections?installationId=" + installation.id());
        var connected = Await.until("The connection of " + installation.name(), Duration.ofSeconds(20), () -> {
            JsonNode items = scene.api().get(url, partner.token()).expect(200).node("items");
            return Optional.ofNullable(items.get(0))
                    .filter(item -> item.path("state").asText().equals("CONNECTED"));
        });
        scene.fact("connected as " + connected.path("clientId").asText());
        return connected.path("id").asText();
    }

    Link obtainToken(Installation installation, String connectionId) {
        var api = scene.api();
        var stage = scene.stage();
        var secret = api.post(stage.sync("/connections/" + connectionId + "/actions/rotate-secret"), partner.token())
                .expect(200);
        var answer = api.postForm(
                        stage.identity("/token"),
                        secret.text("clientId"),
                        secret.text("clientSecret"),
                        Map.of("grant_type", "client_credentials"))
                .expect(200);
        var tokens = Tokens.of(answer);
        StepFailed.unlessEqual(
                "service", tokens.claims().path("subject_type").asText(), "The subject type of the installation");
        return new Link(installation, connectionId, tokens.access());
    }

    void push(Link link) {
        var url = scene.stage().sync("/connections/" + link.connectionId() + "/source-users");
        var answer = scene.api()
                .post(
                        url,
                        link.token(),
                        Map.of("users", link.installation().export().users()))
                .expect(200);
        scene.fact("'" + link.installation().name() + "' pushed "
                + link.installation().export().users().size() + " users: " + answer.body());
    }
}
