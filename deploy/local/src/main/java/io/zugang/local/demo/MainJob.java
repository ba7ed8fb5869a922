package io.zugang.local.demo;

import io.zugang.local.home.Ports;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.Service;
import io.zugang.local.service.ServiceSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The main job of Zugang from the first administrator to the end of an account's validity, on a fresh installation, over
 * the public endpoints only.
 */
public final class MainJob {

    /** The first administrator, as the installation was set up with. */
    public record Administrator(String email, String oneTimePassword) {}

    private final Scene scene;
    private final Steps steps;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Integer> mails = new LinkedHashMap<>();

    public MainJob(Ports ports, Path sample, Terminal terminal) {
        var findings = new Findings();
        this.scene = new Scene(new Stage(new Api(), ports, sample), findings);
        this.steps = new Steps(terminal, findings);
    }

    public Report run(Administrator administrator, Function<Service, Optional<ProcessHandle>> processes) {
        var startedAt = clock.instant();
        var begin = System.nanoTime();
        var green = false;
        try {
            play(administrator);
            green = true;
        } catch (Steps.Stopped stopped) {
            green = false;
        }
        var findings = scene.findings();
        return new Report(
                green,
                startedAt.toString(),
                (System.nanoTime() - begin) / 1_000_000,
                steps.reports(),
                findings.counts(),
                mails,
                findings.decisions(),
                findings.measures(),
                Memory.residentMegabytes(processes));
    }

    /** A fresh token of the first administrator, once the main job has run. */
    public String administratorToken() {
        return administratorTokens().access();
    }

    /** A question about the first administrator as AuthZEN writes it. */
    public String question() {
        return "{\"subject\":{\"type\":\"account\",\"id\":\""
                + administratorTokens().accountId()
                + "\"},\"action\":{\"name\":\"tenant:read\"},\"resource\":{\"type\":\"api\",\"id\":\"tenant-service\"}}";
    }

    private Tokens administratorTokens() {
        return new SignIn(scene.stage()).with(ServiceSettings.ADMINISTRATOR, ProviderStart.PASSWORD);
    }

    private void play(Administrator administrator) {
        var provider = steps.run(
                "Provider's first administrator signs in",
                () -> new ProviderStart(scene).signIn(administrator.email(), administrator.oneTimePassword()));
        var partner = registerPartner(provider.access());
        var setup = new CustomerSetup(scene, partner);
        var customer = steps.run("Partner creates a customer", setup::createCustomer);
        var main = steps.run("Partner registers the installation", () -> setup.register(customer, "zentrale"));
        var second = steps.run("Partner registers a second one", () -> setup.register(customer, "werk-sued"));
        steps.run("Prerequisites are checked and met", () -> setup.meetPrerequisites(customer, main));
        steps.run("Central access is activated", () -> {
            setup.activate(main);
            setup.requireOff(second);
        });
        var link = connect(partner, main);
        var mailCount = new MailCount(scene, provider.access());
        var imports = new FirstImport(scene, partner, mailCount);
        steps.run("Installation pushes its users", () -> new InstallationSide(scene, partner).push(link));
        steps.run("Import is rehearsed", () -> imports.rehearse(link));
        var run = steps.run("All users are imported", () -> imports.perform(link));
        steps.run("Users that failed are listed with every reason", () -> imports.readFailures(link, run));
        steps.run("Mails arrive", () -> imports.awaitMails(link));
        afterImport(new Cast(provider, partner, link, second), run, mailCount);
        mails.putAll(arrived());
    }

    private Company registerPartner(String providerToken) {
        var registration = new PartnerRegistration(scene);
        var tenantId = steps.run("Partner registers", () -> registration.register(providerToken));
        steps.run("Partner verifies the mail address", () -> registration.verify(tenantId, providerToken));
        var partner = steps.run("Partner's administrator signs in", () -> registration.signIn(tenantId));
        steps.run("Partner creates accounts of its own", () -> registration.createStaff(partner));
        return partner;
    }

    private Link connect(Company partner, Installation installation) {
        var side = new InstallationSide(scene, partner);
        var connection = steps.run(
                "Connection of '" + installation.name() + "' comes up by itself",
                () -> side.awaitConnection(installation));
        return steps.run(
                "'" + installation.name() + "' gets its credentials and a token",
                () -> side.obtainToken(installation, connection));
    }

    /** Who has appeared so far. */
    private record Cast(Tokens provider, Company partner, Link main, Installation second) {}

    private void afterImport(Cast cast, Run run, MailCount mailCount) {
        var partner = cast.partner();
        var setup = new CustomerSetup(scene, partner);
        var second = cast.second();
        var alsoElsewhere = LaterImports.addresses(second);
        var people = new People(scene);
        var accounts = people.accounts(new Runs(scene, partner), run);
        var signedIn = steps.run(
                "People set their passwords and sign in",
                () -> people.signIn(cast.main().installation(), accounts, alsoElsewhere));
        steps.run(
                "Who may choose where to sign in",
                () -> people.loginOptions(cast.main().installation(), signedIn));
        steps.run("access-service decides and explains", () -> decide(cast, signedIn.get(1)));
        steps.run(
                "A changed name arrives at once",
                () -> new LiveChange(scene, partner).rename(cast.main(), signedIn.get(3)));
        steps.run("Central access of the second installation is activated", () -> setup.activate(second));
        var secondLink = connect(partner, second);
        var later = new LaterImports(scene, partner, mailCount);
        steps.run("Second installation pushes its users", () -> new InstallationSide(scene, partner).push(secondLink));
        steps.run("Second import links known people", () -> later.second(secondLink));
        steps.run("One password for both installations", () -> later.signInAtSecond(second, signedIn, alsoElsewhere));
        steps.run("Repeated import changes nothing", () -> later.repeat(cast.main()));
        steps.run(
                "An account reaches the end of its validity",
                () -> new ValidityEnd(scene, partner, clock)
                        .endOf(signedIn.get(4), cast.provider().access()));
    }

    private void decide(Cast cast, People.Person person) {
        var decisions = new Decisions(scene, cast.partner());
        var own = cast.main().installation().tenantId();
        var name = person.user().firstName() + " " + person.user().lastName();
        var create = new Decisions.Question("ticket:create", "the own company", own, true);
        var write = new Decisions.Question("account:write", "the own company", own, false);
        decisions.ask(name, person.accountId(), create);
        decisions.ask(name, person.accountId(), new Decisions.Question("ticket:list", "the own company", own, true));
        decisions.ask(name, person.accountId(), write);
        var foreign = new Decisions.Question(
                "ticket:create", "the partner's company", cast.partner().tenantId(), false);
        decisions.ask(name, person.accountId(), foreign);
        var partner = cast.partner().tokens().accountId();
        decisions.ask("Partner", partner, new Decisions.Question("installation:configure", "the customer", own, true));
        decisions.explain(person.accountId(), create);
        decisions.explain(person.accountId(), write);
        scene.api()
                .get(
                        scene.stage().tenant("/tenants/" + cast.partner().tenantId()),
                        person.tokens().access())
                .expect(403);
        scene.fact("the person's own token opens no administration (403)");
    }

    private Map<String, Integer> arrived() {
        var counts = new LinkedHashMap<String, Integer>();
        scene.stage()
                .inbox()
                .all()
                .forEach(mail -> counts.merge(mail.path("subject").asText(), 1, Integer::sum));
        return counts;
    }
}
