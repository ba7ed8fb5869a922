package io.zugang.docs;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemType;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Renders every problem code a client can meet from the enums of the services. */
class ProblemTypesTest {

    private static final List<String> SERVICES =
            List.of("access-service", "identity-service", "sync-service", "tenant-service");

    @Test
    void rendersEveryProblemOfEveryService() throws Exception {
        var catalogue = new TreeMap<String, List<ProblemType>>();
        for (var service : SERVICES) {
            catalogue.put(service, problemsOf(service));
        }

        assertThat(catalogue)
                .allSatisfy((service, problems) -> assertThat(problems).isNotEmpty());
        Reference.render("problem-types.md", page(catalogue));
    }

    @Test
    void everyCodeIsKebabCaseAndMeansOneThingInAService() throws Exception {
        for (var service : SERVICES) {
            var codes = problemsOf(service).stream().map(ProblemType::code).toList();

            assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        }
    }

    private static List<ProblemType> problemsOf(String service) throws IOException, ReflectiveOperationException {
        var classes = Path.of("..", service, "target", "classes");
        var problems = new ArrayList<ProblemType>();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ProblemType.class.getClassLoader());
                var files = Files.walk(classes)) {
            for (var file : files.filter(path -> path.toString().endsWith("Problem.class"))
                    .toList()) {
                var name = classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                var type = Class.forName(name, false, loader);
                if (type.isEnum() && ProblemType.class.isAssignableFrom(type)) {
                    Arrays.stream(type.getEnumConstants())
                            .map(ProblemType.class::cast)
                            .forEach(problems::add);
                }
            }
        }
        return problems;
    }

    private static String page(Map<String, List<ProblemType>> catalogue) {
        var page = new StringBuilder("# Problem types\n\n")
                .append("Rendered by the build. Every error is a problem document (RFC 9457); branch on its `code`.\n");
        table(page, "Every service", List.of(CommonProblem.values()));
        catalogue.forEach((service, problems) -> table(page, service, problems));
        return page.toString();
    }

    private static void table(StringBuilder page, String title, List<? extends ProblemType> problems) {
        page.append("%n## %s%n%n| code | status | meaning |%n|---|---|---|%n".formatted(title));
        problems.stream()
                .sorted(Comparator.comparing(ProblemType::code))
                .forEach(problem -> page.append(
                        "| `%s` | %d | %s |%n".formatted(problem.code(), problem.status(), problem.title())));
    }
}
