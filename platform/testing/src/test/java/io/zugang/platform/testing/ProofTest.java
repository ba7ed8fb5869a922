package io.zugang.platform.testing;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

class ProofTest {

    @TempDir
    Path module;

    @Test
    void listsThePassedTestsWithTheirRows() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        System.setProperty(
                "zugang.sample.port", Integer.toString(server.getAddress().getPort()));
        try {
            run();
        } finally {
            server.stop(0);
        }

        var name = Sample.class.getName();
        assertThat(proofs())
                .containsExactly(
                        "S1.1," + name + "#speaksHttp",
                        "S1.2," + name + "#speaksHttp",
                        "S1.3," + name + "#speaksHttpEachTime");
    }

    @Test
    void forgetsFormerProofsOfAClassThatProvesNothingNow() throws IOException {
        var file = module.resolve("target/proofs/" + Sample.class.getName() + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "S9.9,old#proof\n");

        run();

        assertThat(file).doesNotExist();
    }

    private void run() {
        var former = System.getProperty("basedir");
        System.setProperty("basedir", module.toString());
        try {
            var config = LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .enableLauncherSessionListenerAutoRegistration(false)
                    .enableLauncherDiscoveryListenerAutoRegistration(false)
                    .build();
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(Sample.class))
                    .configurationParameter("junit.jupiter.conditions.deactivate", "*DisabledCondition")
                    .build();
            LauncherFactory.create(config).execute(request, new ProofListener());
        } finally {
            if (former == null) {
                System.clearProperty("basedir");
            } else {
                System.setProperty("basedir", former);
            }
        }
    }

    private List<String> proofs() throws IOException {
        return Files.readAllLines(module.resolve("target/proofs/" + Sample.class.getName() + ".csv"));
    }

    /** Run by the tests above only; its failures are wanted. */
    @Disabled("run by the tests above only")
    static class Sample {

        @Test
        @Proves({"S1.1", "S1.2"})
        void speaksHttp() {
            exchange();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Proves("S1.3")
        void speaksHttpEachTime(int time) {
            exchange();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Proves("S1.4")
        void failsOnce(int time) {
            exchange();
            assertThat(time).isEqualTo(1);
        }

        @Test
        @Proves("S1.5")
        void speaksToNobody() {
            assertThat(true).isTrue();
        }

        @Test
        void provesNothing() {
            exchange();
        }

        private static void exchange() {
            RestAssured.given()
                    .baseUri("http://127.0.0.1:" + System.getProperty("zugang.sample.port"))
                    .get("/")
                    .then()
                    .statusCode(204);
        }
    }
}
