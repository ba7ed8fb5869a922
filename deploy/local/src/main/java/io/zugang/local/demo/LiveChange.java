package io.zugang.local.demo;

import io.zugang.local.sample.SampleUser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A name changes on the installation; the account shows it at once (S1.50), the password never travels (S1.51). */
record LiveChange(Scene scene, Company partner) {

    private static final String NEW_NAME = "Käthe-Brünhild";

    void rename(Link link, People.Person person) {
        var url = scene.stage()
                .sync("/connections/" + link.connectionId() + "/source-users/"
                        + person.user().sourceUserId());
        var begin = System.nanoTime();
        scene.api().put(url, link.token(), body(person.user(), NEW_NAME, 2)).expect(200);
        var account = scene.stage().identity("/accounts/" + person.accountId());
        Await.untilTrue(
                "The new name at the account",
                Duration.ofSeconds(10),
                () -> scene.api()
                        .get(account, partner.token())
                        .expect(200)
                        .text("firstName")
                        .equals(NEW_NAME));
        var millis = (System.nanoTime() - begin) / 1_000_000;
        scene.findings().measure("change on the installation visible at the account, ms", millis);
        scene.fact(person.user().firstName() + " became " + NEW_NAME + " at the account after " + millis + " ms");

        scene.api()
                .put(url, link.token(), body(person.user(), "Veraltet", 1))
                .expectProblem(409, "stale-source-version");
        var secret = body(person.user(), NEW_NAME, 3);
        secret.put("password", "geheim");
        scene.api().put(url, link.token(), secret).expectProblem(422, "attribute-not-allowed");
        new SignIn(scene.stage()).with(person.email(), person.password());
        scene.fact("an older version is refused (409), a password is refused (422), the central one still works");
    }

    private static Map<String, Object> body(SampleUser user, String firstName, long version) {
        var body = new LinkedHashMap<String, Object>();
        body.put("sourceUserId", user.sourceUserId());
        body.put("sourceVersion", version);
        body.put("type", user.type());
        body.put("admin", user.admin());
        body.put("email", user.email());
        body.put("firstName", firstName);
        body.put("lastName", user.lastName());
        body.put("locale", user.locale());
        return body;
    }
}
