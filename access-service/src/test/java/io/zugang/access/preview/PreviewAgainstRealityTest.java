package io.zugang.access.preview;

import io.zugang.access.TestAccount;
import io.zugang.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.zugang.access.AccessFixtures.service;
import static io.zugang.access.Assigning.assign;
import static org.assertj.core.api.Assertions.assertThat;

/** What a preview says is what loading the catalogue does. */
@ServiceTest
class PreviewAgainstRealityTest extends PreviewTesting {

    private static final List<String> ACTIONS = List.of("list", "read", "write");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysExactlyWhatChanges(long seed) {
        var dice = new Random(seed);
        var north = acme.unit("North");
        var below = acme.unit("North 1", north);
        var carl = acme.account("EXTERNAL", north);
        assign(provider, carl, role("reader"), ",\"scope\":\"UNIT\"").then().statusCode(201);
        var dora = acme.account("EXTERNAL", north);
        assign(provider, dora, role("reader"), ",\"scope\":\"UNIT_SUBTREE\"")
                .then()
                .statusCode(201);
        assign(provider, dora, role("writer"), "").then().statusCode(201);
        var questions = questions(List.of(ann, bob, carl, dora), north, below);

        for (int round = 0; round < 3; round++) {
            var draft = random("reader", dice) + "," + random("writer", dice);
            var said = preview("?limit=200", document(nextRevision(), draft)).statusCode(200);
            var before = answers(questions);
            load(draft);
            var after = answers(questions);

            var changed = new TreeSet<String>();
            for (int i = 0; i < questions.size(); i++) {
                if (before.get(i) != after.get(i)) {
                    changed.add(questions.get(i).about + " " + after.get(i));
                }
            }
            Set<String> foretold = new TreeSet<>(said.extract()
                    .<List<String>>path("items.collect { it.subjectId + ' ' + it.permission + ' ' + it.after }"));
            assertThat(foretold).as("seed %d, round %d: %s", seed, round, draft).isEqualTo(changed);
        }
    }

    private String random(String role, Random dice) {
        var allowed = some(dice, 0.7);
        var fields = new ArrayList<String>();
        if (dice.nextInt(3) == 0) {
            fields.add("\"denies\":[" + some(dice, 0.3) + ']');
        }
        if (dice.nextBoolean()) {
            var scope = List.of("ASSIGNED", "OWN", "COMPANY").get(dice.nextInt(3));
            fields.add("\"dataScopes\":[{\"permissions\":[%s],\"scope\":\"%s\"}]".formatted(some(dice, 0.6), scope));
        }
        if (dice.nextInt(3) == 0) {
            fields.add(
                    "\"conditions\":[{\"permissions\":[%s],\"when\":{\"equal\":[{\"property\":\"resource.color\"},\"red\"]}}]"
                            .formatted(some(dice, 0.6)));
        }
        var more = fields.stream().map(field -> "," + field).collect(Collectors.joining());
        return definition(role, allowed, more);
    }

    /** Some of the permissions, never none. */
    private String some(Random dice, double share) {
        var chosen =
                ACTIONS.stream().filter(action -> dice.nextDouble() < share).toList();
        return (chosen.isEmpty() ? List.of(ACTIONS.get(dice.nextInt(3))) : chosen)
                .stream().map(action -> '"' + permission(action) + '"').collect(Collectors.joining(","));
    }

    private List<Asked> questions(List<TestAccount> accounts, UUID north, UUID below) {
        var questions = new ArrayList<Asked>();
        for (var account : accounts) {
            for (var action : ACTIONS) {
                for (var unit : new UUID[] {null, north, below}) {
                    for (var properties : resources(account, unit)) {
                        questions.add(Asked.of(account, permission(action), properties));
                    }
                }
            }
        }
        return questions;
    }

    private List<Map<String, Object>> resources(TestAccount account, @Nullable UUID unit) {
        return Stream.of("none", "owner", "assignees")
                .flatMap(whose -> Stream.of("red", "blue").map(color -> {
                    var properties = new LinkedHashMap<String, Object>();
                    properties.put("tenantId", acme.id());
                    properties.put("color", color);
                    if (unit != null) {
                        properties.put("unitId", unit);
                    }
                    if (whose.equals("owner")) {
                        properties.put("owner", account.id());
                    }
                    if (whose.equals("assignees")) {
                        properties.put("assignees", List.of(account.id()));
                    }
                    return (Map<String, Object>) properties;
                }))
                .toList();
    }

    private static List<Boolean> answers(List<Asked> questions) {
        return service()
                .body(Map.of("evaluations", questions.stream().map(Asked::body).toList()))
                .post("/v1/evaluations")
                .then()
                .statusCode(200)
                .extract()
                .path("evaluations.decision");
    }

    /** A question, and the subject and permission it is about. */
    private record Asked(String about, Map<String, Object> body) {

        static Asked of(TestAccount account, String permission, Map<String, Object> properties) {
            return new Asked(
                    account.id() + " " + permission,
                    Map.of(
                            "subject", Map.of("type", "account", "id", account.id()),
                            "action", Map.of("name", permission),
                            "resource", Map.of("type", "thing", "id", "1", "properties", properties)));
        }
    }
}
