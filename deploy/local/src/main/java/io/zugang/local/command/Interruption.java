package io.zugang.local.command;

import io.zugang.local.progress.Terminal;
import io.zugang.local.stack.Stack;

/** Ctrl-C and {@code ./zugang down}: the system asks the launcher to end, and it ends everything it started. */
final class Interruption {

    private Interruption() {}

    static void closes(Stack stack, Terminal terminal) {
        var end = new Thread(() -> close(stack, terminal), "interruption");
        Runtime.getRuntime().addShutdownHook(end);
    }

    private static void close(Stack stack, Terminal terminal) {
        if (stack.isRunning()) {
            terminal.leaveTo(Thread.currentThread());
            terminal.line("  Stopping …");
            stack.close();
            terminal.line("  Stopped.");
        }
    }
}
