package io.zugang.access.decisiontest;

import io.zugang.access.TestAccount;
import io.zugang.access.TestTenant;
import io.zugang.platform.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** The examples of the documentation work as they stand there. */
@ServiceTest
class WorkedExamplesTest {

    private static final Path EXAMPLES = Path.of("../docs/examples/access");

    private final TestAccount provider = TestTenant.provider().account("provider-admin");

    @ParameterizedTest
    @ValueSource(strings = {"starface", "cm", "portal", "prinect", "ens"})
    void passesAndExercisesEveryPermissionAndRole(String application) throws IOException {
        loadIfItIsAnExample(application);

        var answer = provider.calls()
                .body(Files.readString(EXAMPLES.resolve(application + "-tests.json")))
                .post("/catalogues/" + application + "/tests")
                .then()
                .statusCode(200);
        assertThat(answer.extract().<List<Map<String, Object>>>path("tests.findAll { !it.passed }"))
                .isEmpty();
        answer.body("failed", equalTo(0))
                .body("coverage.permissions.missing", empty())
                .body("coverage.roles.missing", empty());
        assertThat(answer.extract().<List<String>>path("coverage.scopes.missing"))
                .isEqualTo(application.equals("portal") ? List.of("UNIT", "UNIT_SUBTREE") : List.of());
    }

    @Test
    void hasTestsForEachCatalogue() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "starface.json",
                            "starface-tests.json",
                            "cm-tests.json",
                            "portal-tests.json",
                            "prinect.json",
                            "prinect-tests.json",
                            "ens-tests.json");
        }
    }

    private void loadIfItIsAnExample(String application) throws IOException {
        var file = EXAMPLES.resolve(application + ".json");
        if (Files.exists(file)) {
            provider.calls()
                    .body(Files.readString(file))
                    .put("/catalogues/" + application)
                    .then()
                    .statusCode(200);
        }
    }
}
