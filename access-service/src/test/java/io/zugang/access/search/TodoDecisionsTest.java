package io.zugang.access.search;

import io.zugang.access.AuthzenFixture;
import io.zugang.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The interop scenarios "todo" (40 decisions and the batches of its second edition) and "API gateway" (25 routes): what
 * viewers, editors, administrators and evil geniuses may do. People are ours; what is expected follows from the rules as they
 * are written for people, by other code than decides.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodoDecisionsTest {

    private static final Map<String, Set<String>> PEOPLE = Map.of(
            "rosa", Set.of("admin", "evil_genius"),
            "max", Set.of("editor"),
            "susi", Set.of("editor"),
            "berta", Set.of("viewer"),
            "jan", Set.of("viewer"));
    private static final String OWN =
            "{\"equal\":[{\"property\":\"resource.ownerID\"},{\"property\":\"subject.email\"}]}";
    private static final List<String> ROUTES = List.of(
            "GET /users/{userId}", "GET /todos", "POST /todos", "PUT /todos/{todoId}", "DELETE /todos/{todoId}");

    private AuthzenFixture fixture;

    @BeforeEach
    void load() {
        if (fixture != null) {
            return;
        }
        fixture = vocabulary();
        var viewer = viewer();
        var editor = editor();
        var roles = Map.of(
                "viewer", List.of(viewer),
                "editor", List.of(viewer, editor),
                "admin", List.of(viewer, editor, fixture.role("admin", "[\"@todo:delete\"]", "[]")),
                "evil_genius", List.of(viewer, editor, fixture.role("evil-genius", "[\"@todo:update\"]", "[]")));
        PEOPLE.forEach((person, names) -> {
            var held = names.stream().flatMap(name -> roles.get(name).stream()).distinct();
            var ids = held.toArray(String[]::new);
            fixture.subject("user", person, "{\"email\":\"%s@example.org\"}".formatted(person), ids)
                    .subject("identity", person, "{}", ids);
        });
    }

    private static AuthzenFixture vocabulary() {
        return new AuthzenFixture()
                .catalogue(
                        "todo:read",
                        "todo:create",
                        "todo:update",
                        "todo:delete",
                        "person:read",
                        "route:get",
                        "route:post",
                        "route:put",
                        "route:delete")
                .resourceType("todo", "todo", """
                        {"can_read_todos":"read","can_create_todo":"create","can_update_todo":"update",
                         "can_delete_todo":"delete"}""")
                .resourceType("user", "person", "{\"can_read_user\":\"read\"}")
                .resourceType(
                        "route", "route", "{\"GET\":\"get\",\"POST\":\"post\",\"PUT\":\"put\",\"DELETE\":\"delete\"}");
    }

    private String viewer() {
        return fixture.role("viewer", "[\"@todo:read\",\"@person:read\",\"@route:get\"]", """
                [{"permissions":["@route:get"],
                  "when":{"in":[{"property":"resource.id"},["/todos","/users/{userId}"]]}}]""");
    }

    private String editor() {
        return fixture.role(
                "editor",
                "[\"@todo:create\",\"@todo:update\",\"@todo:delete\",\"@route:post\",\"@route:put\",\"@route:delete\"]",
                """
                [{"permissions":["@todo:update","@todo:delete"],"when":%s},
                 {"permissions":["@route:post"],"when":{"equal":[{"property":"resource.id"},"/todos"]}},
                 {"permissions":["@route:put","@route:delete"],
                  "when":{"equal":[{"property":"resource.id"},"/todos/{todoId}"]}}]""".formatted(OWN));
    }

    /** The rules of the scenario. */
    private static boolean may(String person, String action, String owner) {
        var roles = PEOPLE.get(person);
        boolean edits = !roles.equals(Set.of("viewer"));
        boolean own = edits && owner.equals(person);
        return switch (action) {
            case "can_create_todo" -> edits;
            case "can_update_todo" -> own || roles.contains("evil_genius");
            case "can_delete_todo" -> own || roles.contains("admin");
            default -> true;
        };
    }

    /** 5 people, 5 actions; those on one todo also on one of somebody else. */
    @Test
    void decidesAboutEachTodo() {
        int asked = 0;
        for (var person : PEOPLE.keySet()) {
            var others = person.equals("jan") ? "berta" : "jan";
            for (var action : List.of("can_read_todos", "can_create_todo", "can_update_todo", "can_delete_todo")) {
                for (var owner : List.of(person, others)) {
                    asked++;
                    assertThat(decision(person, action, todo("todo-1", owner)))
                            .as(person + " " + action + " of " + owner)
                            .isEqualTo(may(person, action, owner));
                }
            }
            assertThat(decision(person, "can_read_user", "{\"type\":\"%user%\",\"id\":\"" + others + "@example.org\"}"))
                    .isTrue();
            asked++;
        }
        assertThat(asked).isEqualTo(45);
    }

    /** The second edition: which of these todos may be changed? */
    @Test
    void decidesAboutAListOfTodos() {
        for (var person : PEOPLE.keySet()) {
            var owners = new ArrayList<>(PEOPLE.keySet());
            var items = owners.stream()
                    .map(owner -> "{\"resource\":" + todo("todo-of-" + owner, owner) + "}")
                    .collect(Collectors.joining(","));
            var decisions = fixture.post("evaluations", """
                            {"subject":{"type":"%%user%%","id":"%s"},"action":{"name":"can_update_todo"},
                             "evaluations":[%s]}""".formatted(person, items))
                    .statusCode(200)
                    .extract()
                    .<List<Boolean>>path("evaluations.decision");
            assertThat(decisions)
                    .isEqualTo(owners.stream()
                            .map(owner -> may(person, "can_update_todo", owner))
                            .toList());
        }
    }

    /** 5 people, 5 routes. */
    @Test
    void decidesAboutEachRoute() {
        for (var person : PEOPLE.keySet()) {
            for (var route : ROUTES) {
                var parts = route.split(" ", 2);
                var decision = fixture.post("evaluation", """
                                {"subject":{"type":"%%identity%%","id":"%s"},"action":{"name":"%s"},
                                 "resource":{"type":"%%route%%","id":"%s"}}""".formatted(person, parts[0], parts[1]))
                        .statusCode(200)
                        .extract()
                        .<Boolean>path("decision");
                boolean expected = parts[0].equals("GET") || !PEOPLE.get(person).equals(Set.of("viewer"));
                assertThat(decision).as(person + " " + route).isEqualTo(expected);
            }
        }
    }

    private static String todo(String id, String owner) {
        return "{\"type\":\"%todo%\",\"id\":\"" + id + "\",\"properties\":{\"ownerID\":\"" + owner + "@example.org\"}}";
    }

    private boolean decision(String person, String action, String resource) {
        return fixture.post("evaluation", """
                        {"subject":{"type":"%%user%%","id":"%s"},"action":{"name":"%s"},"resource":%s,
                         "context":{}}""".formatted(person, action, resource))
                .statusCode(200)
                .extract()
                .path("decision");
    }
}
