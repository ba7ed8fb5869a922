package io.zugang.local;

import io.zugang.platform.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The script in front of the launcher, in an empty checkout and with stand-ins for Java and Maven. */
class ScriptTest {

    private static final String HELP = "src/main/resources/io/zugang/local/command/help.txt";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path checkout;

    @BeforeEach
    void checkOut() throws IOException {
        Files.copy(Path.of("../../zugang"), checkout.resolve("zugang"));
        var help = checkout.resolve("deploy/local").resolve(HELP);
        Files.createDirectories(Objects.requireNonNull(help.getParent()));
        Files.copy(Path.of(HELP), help);
        write("tools/bin/java", """
                if [ "$1" = -version ]; then echo 'openjdk version "17.0.9"' >&2; else echo "launcher gets $*"; fi
                """);
        write("tools/bin/javac", "exit 0\n");
        // As long as the file "go" is missing the build goes on.
        write("tools/bin/mvn", """
                if [ "$1" = --version ]; then echo "Apache Maven 3.9.9"; exit 0; fi
                echo built >>builds
                echo "[INFO] the log of $*"
                until [ -e go ]; do sleep 0.1; done
                for service in access identity sync tenant; do
                  mkdir -p "$service-service/target/quarkus-app"
                  touch "$service-service/target/quarkus-app/quarkus-run.jar"
                done
                mkdir -p deploy/local/target
                touch deploy/local/target/zugang-local.jar
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "up --help", ""})
    void helpsWithoutABuild(String words) throws Exception {
        assertThat(run(0, words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(Files.readString(Path.of(HELP)));
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "start,There is no command 'start'",
        "up --prot-base 9000,There is no option --prot-base",
        "up --port-base,needs a value",
        "up --port-base many,not 'many'",
    })
    void refusesWhatItDoesNotUnderstandBeforeABuild(String words, String sentence) throws Exception {
        assertThat(run(1, words.split(" "))).contains(sentence);
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"status,3,not running", "down,0,Nothing is running", "logs,1,no logs", "reset,0,no data"})
    void saysThatNothingRunsWhereNothingIsBuilt(String command, int exitCode, String sentence) throws Exception {
        assertThat(run(exitCode, command)).contains(sentence);
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @Test
    void letsASecondStartWaitForTheBuildOfTheFirst() throws Exception {
        var first = start("first", "up");
        await(checkout.resolve("builds"));
        var second = start("second", "demo");
        awaitText("second", "Another build is running");

        assertThat(run(3, "status")).contains("not running");
        Files.createFile(checkout.resolve("go"));

        assertThat(printed(first, "first", 0)).contains("launcher gets").endsWith("up\n");
        assertThat(printed(second, "second", 0)).endsWith("demo\n");
        assertThat(Files.readAllLines(checkout.resolve("builds"))).hasSize(1);
        assertThat(Files.readString(checkout.resolve(".zugang/build.log"))).contains("the log of");
        assertThat(Files.exists(checkout.resolve(".zugang/build.lock"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void takesOverTheLockOfAKilledBuildWhenItsMavenHasEnded() throws Exception {
        var killed = start("killed", "up");
        await(checkout.resolve("builds"));
        await(checkout.resolve(".zugang/build.maven"));
        killed.destroyForcibly().waitFor();
        var next = start("next", "up");
        Files.createFile(checkout.resolve("go"));

        assertThat(printed(next, "next", 0)).endsWith("up\n");
    }

    private String run(int exitCode, String... words) throws Exception {
        return printed(start("run", words), "run", exitCode);
    }

    private Process start(String name, String... words) throws IOException {
        var command = new ArrayList<>(List.of("bash", checkout.resolve("zugang").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(checkout.resolve(name + ".out").toFile());
        var tools = checkout.resolve("tools");
        builder.environment().put("JAVA_HOME", tools.toString());
        builder.environment().merge("PATH", tools.resolve("bin") + ":", (path, first) -> first + path);
        return builder.start();
    }

    private String printed(Process process, String name, int exitCode) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var text = Files.readString(checkout.resolve(name + ".out"));
        assertThat(process.exitValue()).as(text).isEqualTo(exitCode);
        return text;
    }

    private void awaitText(String name, String text) {
        Await.until(
                "'" + text + "' in the output", PATIENCE, () -> readIfThere(name + ".out"), out -> out.contains(text));
    }

    private static void await(Path file) {
        Await.until(file.toString(), PATIENCE, () -> Files.exists(file));
    }

    private String readIfThere(String name) {
        var file = checkout.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String lines) throws IOException {
        var file = checkout.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "#!/usr/bin/env bash\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
