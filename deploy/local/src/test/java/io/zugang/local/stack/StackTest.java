package io.zugang.local.stack;

import io.zugang.local.home.Children;
import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.progress.Obstacle;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.Service;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackTest {

    private static final Path CACHE = Path.of("target", "test-cache");

    private final Ports ports = Ports.free();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path repository;

    @BeforeEach
    void build() throws Exception {
        repository = StandInRepository.create(directory.resolve("checkout"));
    }

    @Test
    void restartsAKilledService() throws Exception {
        try (var stack = stack(3)) {
            stack.start();
            var killed = stack.process(Service.SYNC).orElseThrow();
            killed.destroyForcibly();

            var revived = await(() -> {
                stack.watch();
                return stack.process(Service.SYNC).filter(process -> process.pid() != killed.pid());
            });

            assertThat(revived.isAlive()).isTrue();
            assertThat(output.toString(StandardCharsets.UTF_8))
                    .contains("sync-service was killed by signal 9")
                    .contains("restarting in 1.0 s");
            var ready = await(() -> {
                stack.watch();
                return output.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("ready again"))
                        .findFirst();
            });
            assertThat(ready).contains("sync-service is ready again after ");
        }
    }

    @Test
    void givesUpOnAKilledServiceWhereNoRestartIsWanted() throws Exception {
        try (var stack = stack(0)) {
            stack.start();
            stack.process(Service.TENANT).orElseThrow().destroyForcibly();

            var sentence = await(() -> {
                try {
                    stack.watch();
                    return Optional.empty();
                } catch (Obstacle obstacle) {
                    return Optional.of(obstacle.sentence());
                }
            });

            assertThat(sentence)
                    .contains("tenant-service was killed by signal 9")
                    .contains("log: ");
        }
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        var stack = stack(0);
        stack.start();
        var services = stack.process(Service.ACCESS).orElseThrow();
        stack.close();

        assertThat(Children.isRunning(services)).isFalse();
        assertThat(stack.isRunning()).isFalse();
        try (var again = stack(0)) {
            again.start();
            assertThat(again.process(Service.ACCESS)).isPresent();
        }
    }

    @Test
    void saysInOneSentenceWhatStandsInTheWay() throws Exception {
        try (var taken = new ServerSocket(Service.ACCESS.port(ports), 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> stack(0).start())
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("Port " + Service.ACCESS.port(ports) + " (access-service)")
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void namesAServiceThatCannotStart() throws Exception {
        StandInRepository.breakService(repository, "identity");
        try (var stack = stack(5)) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("identity-service ended with exit code 1");
        }
    }

    private Stack stack(int restarts) {
        var home = Home.create(directory.resolve("data"), CACHE);
        var terminal = Terminal.to(new PrintStream(output, true, StandardCharsets.UTF_8));
        return new Stack(new StackOptions(repository, home, ports, false, restarts), terminal);
    }

    private static <T> T await(Supplier<Optional<T>> look) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing happened within 20 s");
    }
}
