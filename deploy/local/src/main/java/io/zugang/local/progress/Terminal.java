package io.zugang.local.progress;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The one place that prints. A person gets a line that moves, a log file gets one line per event. */
public final class Terminal {

    private static final String CLEAR_LINE = "\r\u001B[2K";

    private final PrintStream out;
    private final boolean interactive;
    private boolean statusShown;
    private volatile @Nullable Thread only;

    Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    public static Terminal standard() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Terminal(out, System.console() != null && !"dumb".equals(System.getenv("TERM")));
    }

    /** Prints to the given stream as a log would get it. */
    public static Terminal to(PrintStream out) {
        return new Terminal(out, false);
    }

    /** From now on only this thread may print: what fails elsewhere because of the end is no news. */
    public void leaveTo(Thread thread) {
        only = thread;
    }

    public synchronized void line(String text) {
        if (isMuted()) {
            return;
        }
        if (statusShown) {
            out.print(CLEAR_LINE);
            statusShown = false;
        }
        out.println(text);
    }

    /** Shows a passing state on the last line; nothing is printed where no person watches. */
    synchronized void status(String text) {
        if (interactive && !isMuted()) {
            out.print(CLEAR_LINE + text);
            out.flush();
            statusShown = true;
        }
    }

    private boolean isMuted() {
        var speaker = only;
        return speaker != null && speaker != Thread.currentThread();
    }

    public Progress begin(String what) {
        return new Progress(this, what);
    }
}
