package io.zugang.local.stack;

import io.zugang.local.database.Postgres;
import io.zugang.local.database.ServiceDatabase;
import io.zugang.local.home.Lock;
import io.zugang.local.home.Ports;
import io.zugang.local.home.Secrets;
import io.zugang.local.mail.Inbox;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.Service;
import io.zugang.local.service.ServiceSettings;
import io.zugang.local.service.Supervisor;
import io.zugang.local.service.SupervisorStart;
import io.zugang.local.signin.PortalClient;
import io.zugang.local.signin.SignInPages;
import io.zugang.local.web.LocalWeb;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A whole running installation. It may be closed at any moment, also half started: Ctrl-C does not wait. */
public final class Stack implements AutoCloseable {

    private final StackOptions options;
    private final Terminal terminal;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean closing;
    private @Nullable Supervisor supervisor;
    private @Nullable Postgres postgres;

    public Stack(StackOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    public void start() {
        step(() -> Lock.take(options.home()));
        step(() -> LauncherLog.open(options.home()));
        options.home().requireSpace();
        noteSettings();
        endOrphans();
        SupervisorStart.requireFreePorts(options.ports());
        startDatabase();
        startMail();
        startServices();
    }

    public boolean isRunning() {
        synchronized (started) {
            return !started.isEmpty();
        }
    }

    public Ports ports() {
        return options.ports();
    }

    public Secrets secrets() {
        return Secrets.of(options.home());
    }

    public Optional<ProcessHandle> process(Service service) {
        var running = supervisor;
        return running == null ? Optional.empty() : running.process(service);
    }

    /** Looks after the parts once; a sentence is thrown when one of them is beyond help. */
    public void watch() {
        var database = postgres;
        var services = supervisor;
        if (closing || database == null || services == null) {
            return;
        }
        if (database.process().isEmpty()) {
            throw new Obstacle("The PostgreSQL server has ended (log: "
                    + options.home().log("postgres") + "); everything is stopped. Start again to go on.");
        }
        services.watch();
    }

    @Override
    public void close() {
        closing = true;
        synchronized (started) {
            while (!started.isEmpty()) {
                closeQuietly(started.pop());
            }
        }
    }

    private void endOrphans() {
        SupervisorStart.endOrphans(options.home());
        Postgres.stopOrphan(options.home());
    }

    private void startDatabase() {
        try (var progress = terminal.begin("PostgreSQL")) {
            postgres = step(() -> {
                progress.at("starting");
                return Postgres.start(options.home(), options.ports().postgres(), secrets());
            });
            for (var service : Service.values()) {
                progress.at("database of " + service.module());
                new ServiceDatabase(service.shortName(), secrets()).create(postgres);
            }
            progress.done("ready on port " + options.ports().postgres());
        }
    }

    private void startMail() {
        var ports = options.ports();
        Ports.requireFree(ports.inbox(), "mail inbox");
        var inbox = step(() -> Inbox.start(options.home(), ports, Clock.systemUTC()));
        var signIn = new SignInPages(new PortalClient(Service.IDENTITY.url(ports), ServiceSettings.callback(ports)));
        var pages = Map.of("/", inbox.pages(), "/sign-in", signIn, "/signed-in", signIn);
        step(() -> LocalWeb.start(ports.inbox(), pages));
    }

    private void startServices() {
        var database = Objects.requireNonNull(postgres);
        try (var progress = terminal.begin("Services")) {
            var settings = new ServiceSettings(options.ports(), secrets(), database.url(""));
            var start = new SupervisorStart(
                    options.repository(),
                    options.home(),
                    options.ports(),
                    settings,
                    options.writeArchives(),
                    options.restarts());
            var services = step(() -> start.start(terminal));
            services.awaitReady(progress);
            supervisor = services;
            progress.done("all four ready");
        }
    }

    /** Commands in another process find the ports here. */
    private void noteSettings() {
        try {
            Files.writeString(
                    options.home().run().resolve("port-base"),
                    String.valueOf(options.ports().base()));
        } catch (IOException e) {
            throw new Obstacle("The ports cannot be noted: " + e.getMessage() + ".", e);
        }
    }

    private <T extends AutoCloseable> T step(Supplier<T> starter) {
        synchronized (started) {
            if (closing) {
                throw new Obstacle("The start was interrupted.");
            }
            var part = starter.get();
            started.push(part);
            return part;
        }
    }

    private void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            terminal.line("  " + part.getClass().getSimpleName() + " did not stop in good order: " + e.getMessage());
        }
    }
}
