package io.zugang.local;

import io.zugang.local.command.Command;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;
import io.zugang.local.stack.LauncherLog;

/** The program behind {@code ./zugang}. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) {
        LauncherLog.silence();
        System.exit(run(Terminal.standard(), words));
    }

    static int run(Terminal terminal, String... words) {
        try {
            return Command.of(terminal, words).run();
        } catch (Obstacle obstacle) {
            terminal.line("zugang: " + obstacle.sentence());
            return 1;
        } catch (RuntimeException unexpected) {
            terminal.line("zugang: Something unexpected happened: " + unexpected
                    + ". Please report it with the lines below.");
            unexpected.printStackTrace();
            return 2;
        }
    }
}
