package io.zugang.local.command;

import io.zugang.local.database.Postgres;
import io.zugang.local.home.Children;
import io.zugang.local.home.Lock;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.SupervisorStart;

/** Stops a running {@code up}, and whatever a killed one has left. */
record DownCommand(Arguments arguments, Terminal terminal) implements Command {

    private static final long LIMIT_SECONDS = 90;

    @Override
    public int run() {
        var home = arguments.home(DATA);
        var children = new Children(home);
        var launcher = children.running(Lock.LAUNCHER);
        try (var progress = terminal.begin("Stopping")) {
            launcher.ifPresent(process -> Children.end(process, LIMIT_SECONDS));
            SupervisorStart.endOrphans(home);
            Postgres.stopOrphan(home);
            children.forget(Lock.LAUNCHER);
            progress.done(launcher.isPresent() ? "stopped" : "nothing was running");
        }
        return 0;
    }
}
