package io.zugang.local.command;

import io.zugang.local.progress.Terminal;
import io.zugang.local.stack.Stack;

/** Ctrl-C and {@code ./zugang down}: the system asks the launcher to end, and it ends everything it started. */
final class Interruption {

    private static volatile boolean begun;

    private Interruption() {}

    static void closes(Stack stack, Terminal terminal) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            begun = true;
                            if (stack.isRunning()) {
                                terminal.line("  Stopping …");
                                stack.close();
                                terminal.line("  Stopped.");
                            }
                        },
                        "interruption"));
    }

    /** While the system ends the launcher, what fails because of that is no news. */
    static boolean hasBegun() {
        return begun;
    }
}
