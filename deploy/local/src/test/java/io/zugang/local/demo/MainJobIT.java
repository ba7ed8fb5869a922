package io.zugang.local.demo;

import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import io.zugang.local.progress.Terminal;
import io.zugang.local.service.ServiceSettings;
import io.zugang.local.stack.Stack;
import io.zugang.local.stack.StackOptions;
import io.zugang.platform.testing.ProofExtension;
import io.zugang.platform.testing.Proves;
import java.nio.file.Path;
import java.util.Map;
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
    @Proves({
        "S1.9", "S1.16", "S1.41", "S1.47", "S1.49", "S1.50", "S1.51", "S1.52", "S1.53", "S1.55", "S1.56", "S1.57",
        "S1.58", "S1.59", "S1.61", "S1.63"
    })
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
            ProofExtension.countExchange();
            showsATokenToTryTheApiWith(ports);
        }
    }

    /** The page of the launcher that stands in for a portal. */
    private static void showsATokenToTryTheApiWith(Ports ports) {
        var browser = new Browser("nowhere:");
        var signIn = browser.open("http://127.0.0.1:" + ports.inbox() + "/sign-in");
        var entered = Map.of("login", ServiceSettings.ADMINISTRATOR, "password", ProviderStart.PASSWORD);

        var page = browser.submit(signIn, entered);

        assertThat(page.html()).contains("Signed in").contains("&quot;subject_type&quot; : &quot;account&quot;");
    }
}
