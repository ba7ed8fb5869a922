package io.zugang.local.home;

import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Which processes this installation has started, written down so that the next start can end what a killed launcher
 * left behind. A number alone is not trusted: the system may have given it to somebody else since, so the start time
 * must match too.
 */
public final class Children {

    private static final long CLOCK_TOLERANCE_MILLIS = 3_000;

    private final Path directory;

    public Children(Home home) {
        this.directory = home.run();
    }

    public void remember(String name, ProcessHandle process) {
        try {
            Files.writeString(file(name), process.pid() + " " + startOf(process));
        } catch (IOException e) {
            throw new Obstacle("The process id of " + name + " cannot be noted: " + e.getMessage() + ".", e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new Obstacle("The process id of " + name + " cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    public Optional<ProcessHandle> running(String name) {
        try {
            if (!Files.exists(file(name))) {
                return Optional.empty();
            }
            var words = Files.readString(file(name)).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Children::isRunning)
                    .filter(process -> words.length == 2 && sameStart(process, Long.parseLong(words[1])));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ends the named process, politely first. */
    public void end(String name, long seconds) {
        running(name).ifPresent(process -> end(process, seconds));
        forget(name);
    }

    public static void end(ProcessHandle process, long seconds) {
        process.destroy();
        if (!ended(process, seconds)) {
            process.destroyForcibly();
            ended(process, 5);
        }
    }

    /**
     * Whether the process still does something. Where nobody collects the exit code of orphans (the first process of a
     * bare container), an ended one stays in the list for good.
     */
    public static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return !stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    private static boolean ended(ProcessHandle process, long seconds) {
        var limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (isRunning(process)) {
            if (System.nanoTime() > limit) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** The start time is counted from the boot time, which moves a little when the clock is set. */
    private static boolean sameStart(ProcessHandle process, long noted) {
        return Math.abs(startOf(process) - noted) < CLOCK_TOLERANCE_MILLIS;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private Path file(String name) {
        return directory.resolve(name + ".pid");
    }
}
