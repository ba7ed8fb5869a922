package io.zugang.bench;

import io.zugang.access.engine.Scope;
import io.zugang.bench.Population.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a company for Cerbos into a directory: a policy for each type of resource, and questions with their answers. Cerbos
 * knows no people, so that what they hold goes with each question; the server pays for reading it.
 */
public final class CerbosExport {

    private CerbosExport() {}

    public static void main(String[] arguments) throws IOException {
        var population = Population.of("S");
        var directory = Path.of(arguments[0]);
        var policies = Files.createDirectories(directory.resolve("policies"));
        var company = population.companies().get(0);
        for (int type = 0; type < Population.PERMISSIONS.size() / 6; type++) {
            Files.writeString(policies.resolve("type" + type + ".yaml"), policy("type" + type, company));
        }
        Files.write(
                directory.resolve("questions.tsv"),
                population.questions(4_096).stream()
                        .map(asked -> asked.permitted() + "\t" + body(asked))
                        .toList());
    }

    private static String policy(String type, Company company) {
        var rules = new StringBuilder();
        for (int role = 0; role < company.roles().size(); role++) {
            var actions = company.roles().get(role).stream()
                    .filter(permission -> permission.startsWith(type + ":"))
                    .map(permission -> permission.substring(type.length() + 1))
                    .toList();
            if (!actions.isEmpty()) {
                rules.append(rule("role" + role, actions));
            }
        }
        return """
                apiVersion: api.cerbos.dev/v1
                resourcePolicy:
                  version: default
                  resource: %s
                  rules:
                %s""".formatted(type, rules.length() == 0 ? "    []\n" : rules);
    }

    private static String rule(String role, List<String> actions) {
        return """
                    - actions: %1$s
                      effect: EFFECT_ALLOW
                      roles: ["%2$s"]
                      condition:
                        match:
                          any:
                            of:
                              - expr: '"%2$s" in P.attr.tenant'
                              - expr: '"%2$s" in P.attr.subtree && P.attr.at in R.attr.path'
                              - expr: '"%2$s" in P.attr.unit && P.attr.at == R.attr.unit'
                              - expr: '"%2$s" in P.attr.entities && R.attr.name in P.attr.entities["%2$s"]'
                """.formatted(quoted(actions), role);
    }

    private static String body(Asked asked) {
        var named = asked.resourceType().equals(Company.ENTITY_TYPE) ? asked.resource() : "";
        var path = new TreeSet<String>();
        for (int unit = asked.unit(); unit >= 0; unit = asked.company().parent(unit)) {
            path.add(String.valueOf(unit));
        }
        return """
                {"subject":{"type":"account","id":"%s","properties":%s},"action":{"name":"%s"},\
                "resource":{"type":"%s","id":"%s","properties":{"unit":"%d","path":%s,"name":"%s"}}}""".formatted(
                        asked.company().userId(asked.user()),
                        held(asked),
                        asked.action(),
                        asked.resourceType(),
                        asked.resource(),
                        asked.unit(),
                        quoted(path),
                        named);
    }

    private static String held(Asked asked) {
        var byScope = new TreeMap<Scope, TreeSet<String>>();
        var entities = new TreeMap<String, TreeSet<String>>();
        var roles = new TreeSet<String>();
        for (var assignment : asked.company().jobs().get(asked.company().jobOf(asked.user()))) {
            var role = "role" + assignment.role();
            roles.add(role);
            byScope.computeIfAbsent(assignment.scope(), key -> new TreeSet<>()).add(role);
            if (assignment.scope() == Scope.ENTITIES) {
                entities.computeIfAbsent(role, key -> new TreeSet<>()).addAll(assignment.entities());
            }
        }
        return """
                {"cerbos.roles":%s,"at":"%d","tenant":%s,"subtree":%s,"unit":%s,"entities":%s}""".formatted(
                        quoted(roles),
                        asked.company().unitOf(asked.user()),
                        quoted(byScope.getOrDefault(Scope.TENANT, new TreeSet<>())),
                        quoted(byScope.getOrDefault(Scope.UNIT_SUBTREE, new TreeSet<>())),
                        quoted(byScope.getOrDefault(Scope.UNIT, new TreeSet<>())),
                        entities.entrySet().stream()
                                .map(entry -> "\"" + entry.getKey() + "\":" + quoted(entry.getValue()))
                                .collect(Collectors.joining(",", "{", "}")));
    }

    private static String quoted(Collection<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
