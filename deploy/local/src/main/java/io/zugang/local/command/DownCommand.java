package io.zugang.local.command;

import io.zugang.local.home.Children;
import io.zugang.local.home.Lock;
import io.zugang.local.progress.Terminal;

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
            var left = Leftovers.of(home);
            Leftovers.end(home);
            children.forget(Lock.LAUNCHER);
            progress.done(result(launcher.isPresent(), left));
        }
        return 0;
    }

    private static String result(boolean wasRunning, Leftovers left) {
        if (left.isEmpty()) {
            return wasRunning ? "stopped" : "nothing was running";
        }
        return (wasRunning ? "stopped, and ended " : "the launcher was gone; ended ") + "what was left: "
                + left.names();
    }
}
