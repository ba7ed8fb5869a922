package io.zugang.local.command;

import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Progress;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.Service;
import io.zugang.local.service.ServiceSettings;
import io.zugang.local.stack.Stack;
import io.zugang.local.stack.StackOptions;
import java.time.Duration;

/** Starts everything and stays until it is told to stop. */
record UpCommand(Arguments arguments, Terminal terminal) implements Command {

    private static final int RESTARTS = 5;

    @Override
    public int run() {
        var home = arguments.home(DATA);
        var ports = arguments.ports();
        var begin = System.nanoTime();
        try (var stack = new Stack(new StackOptions(arguments.repository(), home, ports, true, RESTARTS), terminal)) {
            Interruption.closes(stack, terminal);
            stack.start();
            welcome(stack, Duration.ofNanos(System.nanoTime() - begin));
            while (true) {
                Thread.sleep(1000);
                stack.watch();
            }
        } catch (InterruptedException e) {
            throw new Obstacle("The launcher was interrupted.", e);
        }
    }

    private void welcome(Stack stack, Duration time) {
        var ports = stack.ports();
        terminal.line("");
        terminal.line("Zugang is up after " + Progress.text(time) + ". Ctrl-C stops it.");
        terminal.line("");
        for (var service : Service.values()) {
            terminal.line(String.format("  %-17s %s/docs", service.module(), service.url(ports)));
        }
        terminal.line(String.format("  %-17s http://127.0.0.1:%d/sign-in", "Sign in", ports.inbox()));
        terminal.line(String.format("  %-17s http://127.0.0.1:%d/", "Mail inbox", ports.inbox()));
        terminal.line(String.format("  %-17s %s", "Data", arguments.home(DATA).directory()));
        if (stack.secrets().firstTime("administrator.shown")) {
            terminal.line("");
            terminal.line(
                    "  The first administrator, shown only this once; the password is changed at the first sign-in:");
            terminal.line("    e-mail    " + ServiceSettings.ADMINISTRATOR);
            terminal.line("    password  " + ServiceSettings.administratorPassword(stack.secrets()));
        }
        terminal.line("");
    }
}
