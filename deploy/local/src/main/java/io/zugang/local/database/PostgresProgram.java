package io.zugang.local.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's own programs to its end and keeps what it printed. */
record PostgresProgram(PostgresBinaries binaries, Path log) {

    private static final int LIMIT_SECONDS = 120;

    boolean run(String name, List<String> arguments) {
        try {
            var builder = new ProcessBuilder(command(name, arguments));
            builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw new Obstacle("PostgreSQL's " + name + " cannot be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The sentence for a failed run; the cause is looked up in the log, where PostgreSQL wrote it. */
    Obstacle failure(String what) {
        var tail = lastLines();
        if (tail.contains("No space left on device")) {
            return new Obstacle("The disk is full: PostgreSQL could not " + what + ". Free some space and try again.");
        }
        if (tail.contains("cannot be run as root")) {
            return new Obstacle("PostgreSQL refuses to run as root here, because this system allows no user"
                    + " namespaces ('unshare -U' fails). Run ./zugang as another user.");
        }
        var cause = tail.lines()
                .filter(line -> line.contains("FATAL") || line.contains("error"))
                .reduce((a, b) -> b);
        return new Obstacle("PostgreSQL could not " + what
                + cause.map(line -> ": " + line.strip()).orElse("") + ". The whole log: " + log);
    }

    private List<String> command(String name, List<String> arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to be root; in a user namespace of its own it is not.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(name));
        command.addAll(arguments);
        return command;
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
