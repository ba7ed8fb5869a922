package io.zugang.local;

import io.zugang.local.database.Postgres;
import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.home.Lock;
import io.zugang.local.home.Ports;
import io.zugang.local.service.Service;
import io.zugang.local.stack.StandInRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTest {

    private final int portBase = Ports.free().base();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void build() throws IOException {
        StandInRepository.create(directory.resolve("checkout"));
    }

    @Test
    void stopsEverythingWhenToldAndKeepsTheData() throws Exception {
        var up = launch("up");
        var first = awaitUp(up);
        var children = children();
        assertThat(first).contains("e-mail    admin@zugang.example").contains("password  ");
        assertThat(run("status", 0))
                .contains("sync-service")
                .contains("healthy")
                .doesNotContain("not ready");
        assertThat(run("up", 1)).contains("already running").doesNotContain("\tat ");

        run("down", 0);

        assertThat(up.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(children).hasSize(6).noneMatch(Children::isRunning);
        assertThat(run("status", 3)).contains("not running");
        var again = launch("up");
        assertThat(awaitUp(again)).doesNotContain("password  ");
        again.destroy();
        assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void startsAfterItWasKilledHard() throws Exception {
        var killed = launch("up");
        awaitUp(killed);
        var orphans = children().stream()
                .filter(process -> process.pid() != killed.pid())
                .toList();
        killed.destroyForcibly().waitFor();
        assertThat(orphans).hasSize(5).allMatch(Children::isRunning);

        var again = launch("up");
        awaitUp(again);

        assertThat(orphans).noneMatch(Children::isRunning);
        again.destroy();
        assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void namesAndEndsWhatAKilledLauncherLeft() throws Exception {
        var killed = launch("up");
        awaitUp(killed);
        killed.destroyForcibly().waitFor();
        var orphans = children();
        assertThat(orphans).hasSize(5);

        var status = run("status", 1);
        var down = run("down", 0);

        assertThat(status).contains("is gone").contains("./zugang down");
        assertThat(down).contains("the launcher was gone").doesNotContain("nothing was running");
        for (var part : orphans) {
            assertThat(status).contains("(process " + part.pid() + ")");
            assertThat(down).contains("(process " + part.pid() + ")");
        }
        assertThat(status).contains("postgresql (", "tenant-service (");
        assertThat(orphans).noneMatch(Children::isRunning);
        assertThat(run("status", 3)).contains("not running");
        assertThat(run("down", 0)).contains("nothing was running");
    }

    @Test
    void deletesTheDataOnlyWithAYes() throws Exception {
        var data = Home.create(directory.resolve("data"), directory.resolve("cache"));
        Files.writeString(data.mails().resolve("000001.json"), "{}");

        assertThat(run("reset", 1)).contains("--yes");
        assertThat(data.mails().resolve("000001.json")).exists();
        assertThat(run("reset", 0, "--yes")).contains("deleted");
        assertThat(data.mails()).doesNotExist();
    }

    @Test
    void answersAWrongCommandWithASentence() throws Exception {
        assertThat(run("start", 1)).contains("There is no command 'start'").doesNotContain("Exception");
        assertThat(run("help", 0)).contains("./zugang COMMAND");
    }

    private List<ProcessHandle> children() {
        var home = Home.create(directory.resolve("data"), directory.resolve("cache"));
        var children = new ArrayList<ProcessHandle>();
        new Children(home).running(Lock.LAUNCHER).ifPresent(children::add);
        Postgres.process(home).ifPresent(children::add);
        Arrays.stream(Service.values())
                .forEach(service -> new Children(home).running(service.module()).ifPresent(children::add));
        return children;
    }

    private Process launch(String command, String... more) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dzugang.repository=" + directory.resolve("checkout"),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                command,
                "--data",
                directory.resolve("data").toString(),
                "--port-base",
                String.valueOf(portBase)));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output(command).toFile()))
                .start();
    }

    private String run(String command, int exitCode, String... more) throws Exception {
        var process = launch(command, more);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var printed = Files.readString(output(command));
        assertThat(process.exitValue()).as(printed).isEqualTo(exitCode);
        return printed;
    }

    private String awaitUp(Process up) throws Exception {
        for (int i = 0; i < 600 && up.isAlive(); i++) {
            var printed = Files.readString(output("up"));
            if (printed.contains("Mail inbox") && printed.endsWith("\n\n")) {
                return printed;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not come up: " + Files.readString(output("up")));
    }

    private Path output(String command) {
        return directory.resolve(command + ".out");
    }
}
