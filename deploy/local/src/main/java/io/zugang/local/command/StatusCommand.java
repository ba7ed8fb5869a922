package io.zugang.local.command;

import io.zugang.local.database.Postgres;
import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.home.Lock;
import io.zugang.local.home.Ports;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.Health;
import io.zugang.local.service.Service;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.Optional;

/** Shows each part with its address, process and health; the exit code says whether all is well. */
record StatusCommand(Arguments arguments, Terminal terminal) implements Command {

    private static final String ROW = "  %-17s %-10s %-9s %s";

    @Override
    public int run() {
        var home = arguments.home(DATA);
        var children = new Children(home);
        var launcher = children.running(Lock.LAUNCHER);
        if (launcher.isEmpty()) {
            return withoutLauncher(home);
        }
        var ports = ports(home);
        var health = new Health(ports);
        terminal.line(String.format(ROW, "part", "state", "process", "address"));
        terminal.line(row("launcher", true, launcher, home.directory().toString()));
        var healthy = listens("postgresql", ports.postgres(), Postgres.process(home));
        healthy &= listens("mail", ports.smtp(), launcher);
        healthy &= listens("mail inbox", ports.inbox(), launcher);
        for (var service : Service.values()) {
            var ready = health.isReady(service);
            terminal.line(row(service.module(), ready, children.running(service.module()), service.url(ports)));
            healthy &= ready;
        }
        return healthy ? 0 : 1;
    }

    private int withoutLauncher(Home home) {
        var left = Leftovers.of(home);
        if (left.isEmpty()) {
            terminal.line("Zugang is not running on " + home.directory() + ".");
            return 3;
        }
        terminal.line("The launcher on " + home.directory() + " is gone, but it left running: " + left.names() + ".");
        terminal.line("Nobody looks after them; './zugang down' ends them, and so does the next start.");
        return 1;
    }

    private boolean listens(String part, int port, Optional<ProcessHandle> process) {
        boolean open = isOpen(port);
        var scheme = part.equals("mail inbox") ? "http://" : "";
        terminal.line(row(part, open, process, scheme + "127.0.0.1:" + port));
        return open;
    }

    private static String row(String part, boolean healthy, Optional<ProcessHandle> process, String address) {
        var pid = process.map(handle -> String.valueOf(handle.pid())).orElse("-");
        return String.format(ROW, part, healthy ? "healthy" : "not ready", pid, address);
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Ports ports(Home home) {
        try {
            return new Ports(Integer.parseInt(
                    Files.readString(home.run().resolve("port-base")).strip()));
        } catch (IOException | NumberFormatException e) {
            throw new Obstacle("The ports of the running installation are not known: " + e.getMessage() + ".", e);
        }
    }
}
