package io.zugang.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The second installation of the customer, and the same import once more. */
record LaterImports(Scene scene, Company partner, MailCount mails) {

    /** People known from the first installation are linked, not created, and get no mail (S1.49, S1.52). */
    void second(Link link) {
        var before = mails.queuedOrSent();
        var expected = link.installation().expected();
        var run = new Runs(scene, partner).perform(link, "FULL");
        StepFailed.unlessEqual(expected.outcomes(), run.outcomes(), "The users by outcome");
        StepFailed.unlessEqual(expected.reasons(), run.reasons(), "The users by reason");
        var sent = mails.queuedOrSent() - before;
        StepFailed.unlessEqual(expected.outcome("CREATED"), sent, "The mails, only to people who are new");
        var name = link.installation().name();
        scene.findings().count("outcomes of '" + name + "'", run.outcomes());
        scene.findings().count("reasons of '" + name + "'", run.reasons());
        scene.fact(run.outcomes() + "; the " + expected.outcome("LINKED") + " linked people got no mail, the "
                + expected.outcome("CREATED") + " new ones one each");
    }

    /** One password for all installations of the customer that know the person, and for no other (S1.53). */
    void signInAtSecond(Installation second, List<People.Person> people, Set<String> alsoElsewhere) {
        for (var person : people) {
            var answer = scene.api()
                    .post(
                            scene.stage().identity("/sessions"),
                            Api.NOBODY,
                            Map.of(
                                    "login",
                                    person.email(),
                                    "password",
                                    person.password(),
                                    "installationId",
                                    second.id()));
            if (alsoElsewhere.contains(person.email())) {
                answer.expect(201);
            } else {
                answer.expectProblem(403, "no-installation-link");
            }
        }
        scene.fact("the same password works on '" + second.name()
                + "' for those it knows; others are refused (403 no-installation-link)");
    }

    /** The same users once more: nothing changes, nobody is mailed (S1.63). */
    void repeat(Link link) {
        var before = mails.queuedOrSent();
        var expected = new TreeMap<>(link.installation().expected().outcomes());
        expected.merge("UNCHANGED", expected.getOrDefault("CREATED", 0), Integer::sum);
        expected.remove("CREATED");
        var run = new Runs(scene, partner).perform(link, "FULL");
        StepFailed.unlessEqual(expected, run.outcomes(), "The users by outcome of a repeated import");
        StepFailed.unlessEqual(before, mails.queuedOrSent(), "The mails after a repeated import");
        scene.findings().count("outcomes of '" + link.installation().name() + "' again", run.outcomes());
        scene.findings().measure("repeated import, ms", run.millis());
        scene.fact(run.outcomes() + " in " + run.millis() + " ms, no mail");
    }

    /** Addresses that occur on this installation with a user that can be taken over. */
    static Set<String> addresses(Installation installation) {
        return installation.export().users().stream()
                .filter(user -> user.type().equals("FULL") && user.email() != null)
                .map(user -> String.valueOf(user.email()))
                .collect(Collectors.toSet());
    }
}
