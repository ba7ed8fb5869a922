package io.zugang.local.command;

import io.zugang.local.home.Lock;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;

/** Deletes the data of an installation, after asking. */
record ResetCommand(Arguments arguments, Terminal terminal) implements Command {

    @Override
    public int run() {
        var home = arguments.home(DATA);
        var lock = Lock.take(home);
        try (lock) {
            if (!arguments.has("--yes") && !isConfirmed(home.directory().toString())) {
                terminal.line("Nothing was deleted.");
                return 1;
            }
            Leftovers.end(home);
            home.delete();
        }
        terminal.line("The data in " + home.directory() + " are deleted; the next start begins anew.");
        return 0;
    }

    private static boolean isConfirmed(String directory) {
        var console = System.console();
        if (console == null) {
            throw new Obstacle("Deleting the data needs a yes: run './zugang reset --yes'.");
        }
        var answer = console.readLine("Delete all data in %s? [y/N] ", directory);
        return answer != null && (answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"));
    }
}
