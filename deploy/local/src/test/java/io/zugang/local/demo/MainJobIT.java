package io.zugang.local.demo;

import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.ServiceSettings;
import io.zugang.local.stack.Stack;
import io.zugang.local.stack.StackOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole of Zugang, as packaged, does its main job on the committed sample. */
class MainJobIT {

    private static final Path CACHE = Path.of("target", "test-cache");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void doesTheMainJobFromRegistrationToTheEndOfValidity() {
        var repository = Path.of(System.getProperty("zugang.repository"));
        var ports = Ports.free();
        var terminal = Terminal.standard();
        var home = Home.create(directory, CACHE);
        try (var stack = new Stack(new StackOptions(repository, home, ports, false, 0), terminal)) {
            stack.start();
            var administrator = new MainJob.Administrator(
                    ServiceSettings.ADMINISTRATOR, ServiceSettings.administratorPassword(stack.secrets()));

            var report = new MainJob(ports, Path.of("sample"), terminal).run(administrator, stack::process);

            ReportText.of(report).forEach(terminal::line);
            assertThat(report.steps())
                    .allSatisfy(step -> assertThat(step.error()).isNull());
            assertThat(report.green()).isTrue();
            assertThat(report.decisions()).extracting(Findings.Decision::permit).contains(true, false);
        }
    }
}
