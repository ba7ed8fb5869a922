package io.zugang.access.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zugang.access.AuthzenFixture;
import io.zugang.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

/**
 * The interop scenarios "search" (198 searches) and "identity provider" (6): owners, departments and managers. People and
 * records are drawn here; what is expected follows from the rules as they are written for people, by other code than decides.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordSearchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ACTIONS = List.of("view", "edit", "delete");
    private static final List<String> DEPARTMENTS = List.of("Sales", "Legal", "Finance", "Accounting");
    private static final List<Person> PEOPLE = List.of(
            new Person("ada", "manager", "Sales"),
            new Person("bert", "employee", "Legal"),
            new Person("cleo", "contractor", "Legal"),
            new Person("dora", "manager", "Finance"),
            new Person("emil", "employee", "Finance"),
            new Person("fritz", "contractor", "Accounting"));
    private static final String OWN = "{\"equal\":[{\"property\":\"resource.owner\"},{\"property\":\"subject.id\"}]}";
    private static final String SAME_DEPARTMENT =
            "{\"equal\":[{\"property\":\"resource.department\"},{\"property\":\"subject.department\"}]}";
    private static final String MANAGER = "{\"equal\":[{\"property\":\"subject.role\"},\"manager\"]}";

    private final List<Paper> papers = papers();
    private AuthzenFixture fixture;

    private record Person(String id, String role, String department) {}

    private record Paper(String id, String department, String owner) {}

    private static List<Paper> papers() {
        var random = new Random(20);
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < 20; i++) {
            papers.add(new Paper(
                    String.valueOf(101 + i),
                    DEPARTMENTS.get(random.nextInt(4)),
                    PEOPLE.get(i % 6).id()));
        }
        return papers;
    }

    /** The rules of the scenario, one line for each. */
    private static boolean may(Person person, String action, Paper paper) {
        boolean own = paper.owner().equals(person.id());
        boolean sameDepartment = paper.department().equals(person.department());
        boolean manager = person.role().equals("manager");
        return switch (action) {
            case "view" -> own || sameDepartment || manager;
            case "edit" -> own || (manager && sameDepartment);
            default -> own;
        };
    }

    @BeforeEach
    void load() {
        if (fixture != null) {
            return;
        }
        fixture = new AuthzenFixture()
                .catalogue("record:view", "record:edit", "record:delete")
                .resourceType("record", "record", "{}");
        var staff = fixture.role("staff", "[\"@record:*\"]", """
                [{"permissions":["@record:view"],"when":{"any":[%s,%s,%s]}},
                 {"permissions":["@record:edit"],"when":{"any":[%s,{"all":[%s,%s]}]}},
                 {"permissions":["@record:delete"],"when":%s}]""".formatted(
                        OWN, SAME_DEPARTMENT, MANAGER, OWN, MANAGER, SAME_DEPARTMENT, OWN));
        for (var person : PEOPLE) {
            fixture.subject(
                    "user",
                    person.id(),
                    "{\"role\":\"%s\",\"department\":\"%s\"}".formatted(person.role(), person.department()),
                    staff);
        }
        for (var paper : papers) {
            fixture.resource(
                    "record",
                    paper.id(),
                    "\"owner\":\"%s\",\"properties\":{\"department\":\"%s\"}"
                            .formatted(paper.owner(), paper.department()));
        }
    }

    /** 60 searches. */
    @Test
    void findsEveryoneWhoMay() {
        for (var paper : papers) {
            for (var action : ACTIONS) {
                var body = """
                        {"subject":{"type":"%%user%%"},"action":{"name":"%s"},
                         "resource":{"type":"%%record%%","id":"%s"}}""".formatted(action, paper.id());
                var expected = names(PEOPLE, person -> may(person, action, paper), Person::id);
                assertThat(search("subject", body, "id")).as(body).isEqualTo(expected);
            }
        }
    }

    /** 18 searches; the 6 of them that delete are those of the identity provider. */
    @Test
    void findsEverythingThatSomebodyMay() {
        for (var person : PEOPLE) {
            for (var action : ACTIONS) {
                var body = """
                        {"subject":{"type":"%%user%%","id":"%s"},"action":{"name":"%s"},
                         "resource":{"type":"%%record%%"}}""".formatted(person.id(), action);
                var expected = names(papers, paper -> may(person, action, paper), Paper::id);
                assertThat(search("resource", body, "id")).as(body).isEqualTo(expected);
            }
        }
    }

    /** 120 searches. */
    @Test
    void findsEveryActionThatSomebodyMayDo() {
        for (var person : PEOPLE) {
            for (var paper : papers) {
                var body = """
                        {"subject":{"type":"%%user%%","id":"%s"},
                         "resource":{"type":"%%record%%","id":"%s"}}""".formatted(person.id(), paper.id());
                var expected = names(ACTIONS, action -> may(person, action, paper), action -> action);
                assertThat(search("action", body, "name")).as(body).isEqualTo(expected);
            }
        }
    }

    @Test
    void evaluatesEveryResultToTrueAndEverythingElseToFalse() throws Exception {
        for (var person : PEOPLE) {
            for (var paper : papers) {
                var items = ACTIONS.stream()
                        .map(action -> "{\"action\":{\"name\":\"%s\"}}".formatted(action))
                        .collect(Collectors.joining(","));
                var answer = fixture.post("evaluations", """
                                {"subject":{"type":"%%user%%","id":"%s"},
                                 "resource":{"type":"%%record%%","id":"%s"},"evaluations":[%s]}""".formatted(person.id(), paper.id(), items))
                        .statusCode(200)
                        .extract()
                        .<List<Boolean>>path("evaluations.decision");
                assertThat(answer)
                        .isEqualTo(ACTIONS.stream()
                                .map(action -> may(person, action, paper))
                                .toList());
            }
        }
    }

    /** Every size of page gives the same, each result once. */
    @Test
    void findsTheSameInPages() throws Exception {
        var body = """
                {"subject":{"type":"%%user%%","id":"ada"},"action":{"name":"view"},"resource":{"type":"%%record%%"},
                 "page":{"limit":LIMIT TOKEN}}""".formatted();
        for (int limit : new int[] {1, 3, 7, 20, 21, 5_000}) {
            var found = new ArrayList<String>();
            var token = "";
            do {
                var page = fixture.post(
                                "search/resource",
                                body.replace("LIMIT", String.valueOf(limit))
                                        .replace(" TOKEN", token.isEmpty() ? "" : ",\"token\":\"" + token + '"'))
                        .statusCode(200)
                        .extract()
                        .asString();
                var json = JSON.readTree(page);
                assertThat(json.fieldNames().next()).isEqualTo("page");
                json.path("results")
                        .forEach(result -> found.add(result.path("id").asText()));
                assertThat(json.path("results").size()).isLessThanOrEqualTo(limit);
                token = json.path("page").path("next_token").asText();
            } while (!token.isEmpty());
            assertThat(found).doesNotHaveDuplicates().hasSize(papers.size());
        }
    }

    @Test
    void refusesATokenOfAnotherSearch() throws Exception {
        var body = """
                {"subject":{"type":"%user%","id":"ada"},"action":{"name":"view"},"resource":{"type":"%record%"},
                 "page":{"limit":1}}""";
        var token = fixture.post("search/resource", body).extract().<String>path("page.next_token");
        var follows = body.replace("\"limit\":1", "\"limit\":1,\"token\":\"" + token + '"');
        fixture.post("search/resource", follows).statusCode(200);
        fixture.post("search/resource", follows.replace("\"limit\":1,", ""))
                .statusCode(200)
                .body("results", hasSize(1));
        fixture.post("search/resource", follows.replace("ada", "bert")).statusCode(400);
        fixture.post("search/resource", follows.replace("view", "edit")).statusCode(400);
        fixture.post("search/resource", follows.replace("\"limit\":1,", "\"limit\":2,"))
                .statusCode(400);
        fixture.post("search/resource", follows.replaceFirst("\\{", "{\"context\":{\"a\":1},"))
                .statusCode(400);
        fixture.post("search/action", follows.replace("\"type\":\"%record%\"", "\"type\":\"%record%\",\"id\":\"101\""))
                .statusCode(400);
        fixture.post("search/resource", body.replace("\"limit\":1", "\"limit\":1,\"token\":\"AAAA\""))
                .statusCode(400);
    }

    private static <T> Set<String> names(List<T> candidates, Predicate<T> filter, Function<T, String> name) {
        return candidates.stream().filter(filter).map(name).collect(Collectors.toSet());
    }

    private Set<String> search(String kind, String body, String name) {
        var results = fixture.post("search/" + kind, body)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("results." + name, String.class);
        assertThat(results).doesNotHaveDuplicates();
        return new HashSet<>(results);
    }
}
