package io.zugang.local.service;

import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.progress.Obstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One service in its own Java runtime. */
final class ServiceProcess {

    private static final long LOG_LIMIT = 20_000_000;
    private static final long STOP_SECONDS = 40;

    /** One of the two compilers and one collector thread are enough here and halve the start on two cores. */
    private static final List<String> JAVA_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms24m",
            "-Xmn7m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Service service;
    private final Home home;
    private final Path jar;
    private final Map<String, String> settings;
    private final ClassArchive archive;
    private volatile @Nullable Process process;
    private volatile boolean hasBeenReady;

    ServiceProcess(Service service, Home home, Path jar, Map<String, String> settings, ClassArchive archive) {
        this.service = service;
        this.home = home;
        this.jar = jar;
        this.settings = settings;
        this.archive = archive;
    }

    Service service() {
        return service;
    }

    void start() {
        if (!Files.exists(jar)) {
            throw new Obstacle(service.module() + " is not built: " + jar + " is missing. './zugang' builds it, or run"
                    + " 'mvn -Dquick package'.");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_FLAGS);
        command.add("-Xmx" + service.heapMegabytes() + "m");
        command.addAll(archive.flags());
        command.addAll(List.of("-Dzugang.home=" + home.directory(), "-jar", jar.toString()));
        try {
            rotateLog();
            var builder = new ProcessBuilder(command);
            builder.environment().putAll(settings);
            var started = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            process = started;
            new Children(home).remember(service.module(), started.toHandle());
        } catch (IOException e) {
            throw new Obstacle(service.module() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    void noteReady() {
        hasBeenReady = true;
    }

    /**
     * Asks the service to end; {@link #awaitEnd} waits for it, so that all four can end at the same time. One that never
     * was ready has nothing to finish, and nothing worth a class archive.
     */
    void requestEnd() {
        var running = process;
        if (running != null && hasBeenReady) {
            running.destroy();
        } else if (running != null) {
            running.destroyForcibly();
        }
    }

    void awaitEnd() {
        var running = process;
        if (running != null) {
            Children.end(running.toHandle(), STOP_SECONDS);
            if (hasBeenReady) {
                archive.keep();
            }
        }
        new Children(home).forget(service.module());
    }

    boolean writesArchive() {
        return hasBeenReady && archive.willBeWritten();
    }

    /** The sentence about an end nobody asked for. */
    String epitaph() {
        var running = process;
        var code = running == null || running.isAlive() ? 0 : running.exitValue();
        var cause = log().toFile().exists() ? lastError() : Optional.<String>empty();
        if (cause.filter(line -> line.contains("No space left on device")).isPresent()) {
            return service.module() + " ended because the disk is full; free some space and start again.";
        }
        var how = code > 128 ? "was killed by signal " + (code - 128) : "ended with exit code " + code;
        return service.module() + " " + how
                + cause.filter(line -> code <= 128).map(line -> ": " + line).orElse("") + " (log: " + log() + ")";
    }

    private Optional<String> lastError() {
        try (var lines = Files.lines(log(), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains(" ERROR ")
                            || line.contains("Exception: ")
                            || line.contains("No space left on device"))
                    .map(line -> line.length() > 300 ? line.substring(0, 300) + "…" : line)
                    .reduce((first, second) -> second);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Path log() {
        return home.log(service.module());
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), home.log(service.module() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
