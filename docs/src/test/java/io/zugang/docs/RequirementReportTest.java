package io.zugang.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Renders which requirement is proven by which test. Every module's tests leave {@code target/proofs/*.csv} behind, with
 * a line for each proving test that passed; this module is built last.
 */
class RequirementReportTest {

    private static final Path ROOT = Path.of("..");

    private record Requirement(String id, String owner) {

        String page() {
            return id.substring(0, id.indexOf('.'));
        }
    }

    @Test
    void rendersWhichRequirementIsProvenByWhichTest() throws IOException {
        var requirements = requirements();
        var proofs = proofs();

        assertThat(requirements).extracting(Requirement::id).containsAll(proofs.keySet());
        Reference.render("requirements.md", page(requirements, proofs));
    }

    private static List<Requirement> requirements() throws IOException {
        return Files.readAllLines(Path.of("reference/requirement-ids.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Requirement(cells[0], cells[1]))
                .toList();
    }

    private static Map<String, TreeSet<String>> proofs() throws IOException {
        try (var files =
                Files.find(ROOT, 5, (path, attributes) -> path.toString().contains("target/proofs/"))) {
            return files.filter(path -> path.toString().endsWith(".csv"))
                    .flatMap(RequirementReportTest::lines)
                    .map(line -> line.split(","))
                    .collect(groupingBy(
                            cells -> cells[0],
                            TreeMap::new,
                            mapping(cells -> shortName(cells[1]), toCollection(TreeSet::new))));
        }
    }

    private static String page(List<Requirement> requirements, Map<String, TreeSet<String>> proofs) {
        var page = new StringBuilder("# Requirements and their proofs\n\n")
                .append(
                        "Rendered by the build. A row is proven when a test runs its acceptance check over HTTP against\n")
                .append("a real PostgreSQL and passes; every other row is open.\n\n");
        page.append(totals("source page", requirements, proofs, Requirement::page));
        page.append(totals("service", requirements, proofs, Requirement::owner));
        page.append("| id | owner | state | tests |\n|---|---|---|---|\n");
        for (var requirement : requirements) {
            var tests = proofs.get(requirement.id());
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            requirement.id(),
                            requirement.owner(),
                            tests == null ? "open" : "proven",
                            tests == null ? "" : String.join("<br>", tests)));
        }
        return page.toString();
    }

    private static String totals(
            String title,
            List<Requirement> requirements,
            Map<String, TreeSet<String>> proofs,
            Function<Requirement, String> group) {
        var table = new StringBuilder("| %s | proven | of |%n|---|---|---|%n".formatted(title));
        requirements.stream()
                .collect(groupingBy(group, TreeMap::new, toList()))
                .forEach((name, rows) ->
                        table.append("| %s | %d | %d |%n".formatted(name, proven(rows, proofs), rows.size())));
        return table.append("| all | %d | %d |%n%n".formatted(proven(requirements, proofs), requirements.size()))
                .toString();
    }

    private static long proven(List<Requirement> rows, Map<String, TreeSet<String>> proofs) {
        return rows.stream().filter(row -> proofs.containsKey(row.id())).count();
    }

    private static String shortName(String test) {
        return test.substring(test.lastIndexOf('.', test.indexOf('#')) + 1);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
