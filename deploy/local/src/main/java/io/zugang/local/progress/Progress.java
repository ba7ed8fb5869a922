package io.zugang.local.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One thing being done: its name, what it is at, and the time it has taken so far. */
public final class Progress implements AutoCloseable {

    private static final ScheduledExecutorService TICKER = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private final Terminal terminal;
    private final String what;
    private final long started = System.nanoTime();
    private final ScheduledFuture<?> ticks;
    private volatile String detail = "";

    Progress(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
        this.ticks = TICKER.scheduleAtFixedRate(this::show, 0, 200, TimeUnit.MILLISECONDS);
    }

    public void at(String detail) {
        this.detail = detail;
        show();
    }

    public void done(String result) {
        ticks.cancel(false);
        terminal.line("  " + what + ": " + result + " (" + text(elapsed()) + ")");
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** A time as a reader wants it: {@code 340 ms}, {@code 4.2 s}, {@code 2 min 05 s}. */
    public static String text(Duration time) {
        if (time.toMillis() < 1000) {
            return time.toMillis() + " ms";
        }
        if (time.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
    }

    @Override
    public void close() {
        ticks.cancel(false);
    }

    private void show() {
        var now = detail;
        terminal.status("  " + what + (now.isEmpty() ? "" : ": " + now) + " … " + text(elapsed()));
    }
}
