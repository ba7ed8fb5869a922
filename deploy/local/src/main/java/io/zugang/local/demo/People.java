package io.zugang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.local.sample.SampleUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Some of the customer's people open their mail, set a password and sign in. */
record People(Scene scene) {

    private static final int HANDFUL = 5;
    private static final String PASSWORD = "Apfelbaum-Gitarre-Regen-";

    /** A signed-in person. */
    record Person(SampleUser user, String accountId, String password, Tokens tokens) {

        String email() {
            return String.valueOf(user.email());
        }
    }

    /** Accounts by the key of the user on the installation. */
    Map<String, String> accounts(Runs runs, Run run) {
        return runs.items(run, "CREATED").stream()
                .collect(Collectors.toMap(
                        item -> item.path("sourceUserId").asText(),
                        item -> item.path("accountId").asText()));
    }

    /**
     * Signs in a handful: one who administers the installation, and others; those whom both installations know first.
     */
    List<Person> signIn(Installation installation, Map<String, String> accounts, Set<String> alsoElsewhere) {
        var chosen = new ArrayList<SampleUser>();
        var candidates = installation.export().users().stream()
                .filter(user -> accounts.containsKey(user.sourceUserId()))
                .toList();
        candidates.stream().filter(SampleUser::admin).limit(1).forEach(chosen::add);
        candidates.stream()
                .filter(user -> !user.admin() && alsoElsewhere.contains(user.email()))
                .limit(2)
                .forEach(chosen::add);
        candidates.stream()
                .filter(user -> !user.admin() && !alsoElsewhere.contains(user.email()))
                .limit(HANDFUL - 3)
                .forEach(chosen::add);
        var people = new ArrayList<Person>();
        for (var user : chosen) {
            var account = Optional.ofNullable(accounts.get(user.sourceUserId())).orElseThrow();
            people.add(signIn(user, account, PASSWORD + people.size()));
        }
        StepFailed.unlessEqual(HANDFUL, new HashSet<>(people).size(), "The people who signed in");
        return people;
    }

    private Person signIn(SampleUser user, String accountId, String password) {
        var stage = scene.stage();
        var email = String.valueOf(user.email());
        scene.api()
                .post(stage.identity("/sessions"), Api.NOBODY, Map.of("login", email, "password", password))
                .expectProblem(403, "password-setup-required");
        var link = stage.inbox().awaitLink(email, 1);
        var browser = new Browser(stage.callback());
        var page = browser.open(link);
        StepFailed.unless(page.asksFor("confirmation"), "The link of the mail should ask for a password: " + page);
        var done = browser.submit(browser.open(link), Map.of("password", password, "confirmation", password));
        StepFailed.unlessEqual(200, done.status(), "The answer to the new password, " + done + ",");
        var again = Map.of("token", link.substring(link.indexOf("token=") + 6), "password", password + "x");
        scene.api().post(stage.identity("/password-setups"), Api.NOBODY, again).expectProblem(410, "token-used");
        var tokens = new SignIn(stage).with(email, password);
        StepFailed.unlessEqual(accountId, tokens.accountId(), "The account of " + email);
        scene.fact(user.firstName() + " " + user.lastName() + " <" + email + "> set a password and signed in");
        return new Person(user, accountId, password, tokens);
    }

    /** Who may choose between local and central sign-in, and who may not (S1.8, S1.46). */
    void loginOptions(Installation installation, List<Person> people) {
        var administrator = people.get(0);
        var plain = people.get(1);
        scene.fact("sign-in choices: administrator " + realms(installation, administrator.email()) + ", plain user "
                + realms(installation, plain.email()));
        StepFailed.unlessEqual(
                Set.of("LOCAL", "CENTRAL"),
                new HashSet<>(realms(installation, administrator.email())),
                "The choices of an administrator");
        StepFailed.unlessEqual(List.of("CENTRAL"), realms(installation, plain.email()), "The choices of a plain user");
    }

    private List<String> realms(Installation installation, String login) {
        var url = scene.stage()
                .identity("/login-options?login=" + Api.encode(login) + "&installationId=" + installation.id());
        var realms = new ArrayList<String>();
        scene.api().get(url, Api.NOBODY).expect(200).node("realms").forEach(realm -> realms.add(name(realm)));
        return realms;
    }

    private static String name(JsonNode realm) {
        return realm.isTextual()
                ? realm.asText()
                : realm.path("realm").asText(realm.path("name").asText());
    }
}
