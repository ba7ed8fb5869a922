package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.local.sample.SampleUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The first import of an installation: rehearsed, done, its failures read, its mails counted. */
record FirstImport(Scene scene, Company partner, MailCount mails) {

    void rehearse(Link link) {
        var mailsBefore = mails.queuedOrSent();
        var expected = link.installation().expected();
        var run = runs().perform(link, "DRY_RUN");
        StepFailed.unlessEqual(expected.outcome("CREATED"), run.outcome("CREATED"), "The users to be created");
        StepFailed.unlessEqual(expected.outcome("FAILED"), run.outcome("FAILED"), "The users that would fail");
        StepFailed.unlessEqual(expected.outcome("SKIPPED"), run.outcome("SKIPPED"), "The users to be skipped");
        StepFailed.unlessEqual(mailsBefore, mails.queuedOrSent(), "The mails after a rehearsal");
        StepFailed.unlessEqual(
                run.outcome("FAILED"), runs().items(run, "FAILED").size(), "The users listed as failing");
        scene.fact(
                "would give " + run.outcomes() + " (" + run.millis() + " ms); nothing was changed, nobody was mailed");
    }

    Run perform(Link link) {
        var mailsBefore = mails.queuedOrSent();
        var expected = link.installation().expected();
        var begin = System.nanoTime();
        var ordered = runs().order(link, "FULL").expect(202);
        runs().order(link, "FULL").expectProblem(409, "run-in-progress");
        var run = runs().awaitEnd(ordered.text("id"), begin);
        StepFailed.unlessEqual("PARTIAL", run.state(), "The state of an import with failures");
        StepFailed.unlessEqual(expected.outcomes(), run.outcomes(), "The users by outcome");
        StepFailed.unlessEqual(expected.reasons(), run.reasons(), "The users by reason");
        StepFailed.unlessEqual(
                mailsBefore + expected.outcome("CREATED"), mails.queuedOrSent(), "The mails after the import");
        var name = link.installation().name();
        scene.findings().count("outcomes of '" + name + "'", run.outcomes());
        scene.findings().count("reasons of '" + name + "'", run.reasons());
        scene.findings()
                .measure("import of '" + name + "' (" + expected.users() + " users), mails queued, ms", run.millis());
        scene.fact(expected.users() + " users in " + run.millis() + " ms: " + run.outcomes() + ", "
                + expected.outcome("CREATED") + " mails queued; a second order meanwhile is refused (409)");
        return run;
    }

    /** Every user that got no account is listed with all reasons; a shared address names the other holders. */
    void readFailures(Link link, Run run) {
        var items = new ArrayList<JsonNode>(runs().items(run, "FAILED"));
        items.addAll(runs().items(run, "SKIPPED"));
        var expected = link.installation().expected();
        StepFailed.unlessEqual(
                expected.outcome("FAILED") + expected.outcome("SKIPPED"),
                items.size(),
                "The number of listed failures");
        var codes = new HashSet<String>();
        var twoReasons = 0;
        for (var item : items) {
            var reasons = codes(item);
            StepFailed.unless(!reasons.isEmpty(), "A failure without a reason was listed: " + item);
            codes.addAll(reasons);
            twoReasons += reasons.size() > 1 ? 1 : 0;
            if (reasons.contains("EMAIL_DUPLICATE_IN_SOURCE")) {
                requirePartners(link, item);
            }
        }
        StepFailed.unlessEqual(expected.reasons().keySet(), codes, "The reasons in the list");
        StepFailed.unlessEqual(4, twoReasons, "The users with two reasons");
        scene.fact(items.size() + " users were refused or left out; one of each kind:");
        examples(items);
    }

    void awaitMails(Link link) {
        var created = link.installation().expected().outcome("CREATED");
        Await.untilTrue("The arrival of the mails", Duration.ofSeconds(60), () -> mails.arrivedAfterSync() >= created);
        StepFailed.unlessEqual(created, mails.arrivedAfterSync(), "The mails to new users");
        var recipients = scene.stage().inbox().all().stream()
                .filter(MailCount::isAfterSync)
                .map(mail -> mail.path("to").asText())
                .collect(Collectors.toSet());
        StepFailed.unlessEqual(created, recipients.size(), "The people who got one");
        scene.fact(created + " people got one mail each, with a link of their own to set the password");
    }

    private static void requirePartners(Link link, JsonNode item) {
        var id = item.path("sourceUserId").asText();
        var addresses = link.installation().export().users().stream()
                .collect(Collectors.toMap(SampleUser::sourceUserId, user -> folded(user.email())));
        var holders = addresses.entrySet().stream()
                .filter(user -> !user.getKey().equals(id) && user.getValue().equals(addresses.get(id)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var named = StreamSupport.stream(item.path("reasons").spliterator(), false)
                .map(reason -> reason.path("relatedSourceUserId").asText())
                .filter(related -> !related.isEmpty())
                .collect(Collectors.toSet());
        StepFailed.unlessEqual(holders, named, "The other holders of the address of " + id);
    }

    private static String folded(@Nullable String address) {
        return address == null ? "" : address.toLowerCase(Locale.ROOT);
    }

    private void examples(List<JsonNode> items) {
        var shown = new HashSet<List<String>>();
        for (var item : items) {
            var codes = codes(item);
            if (shown.add(codes)) {
                var why = StreamSupport.stream(item.path("reasons").spliterator(), false)
                        .map(FirstImport::text)
                        .collect(Collectors.joining("; "));
                scene.fact(item.path("sourceUserId").asText() + " "
                        + item.path("displayName").asText() + " "
                        + item.path("outcome").asText() + ": " + why);
            }
        }
    }

    private static String text(JsonNode reason) {
        var related = reason.path("relatedSourceUserId").asText("");
        return reason.path("code").asText() + (related.isEmpty() ? "" : " with " + related);
    }

    private static List<String> codes(JsonNode item) {
        return StreamSupport.stream(item.path("reasons").spliterator(), false)
                .map(reason -> reason.path("code").asText())
                .distinct()
                .toList();
    }

    private Runs runs() {
        return new Runs(scene, partner);
    }
}
