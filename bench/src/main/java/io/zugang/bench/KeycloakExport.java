package io.zugang.bench;

import io.zugang.bench.Population.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a company for Keycloak into a directory: a realm with its people and roles, a resource for each type with a scope
 * for each action, and a permission for each of them, which any of its roles opens. Where somebody holds a role is left out,
 * since only scripts of one's own could look at it; so the questions, which have their answers with them, are easier.
 */
public final class KeycloakExport {

    private KeycloakExport() {}

    public static void main(String[] arguments) throws IOException {
        var population = Population.of("S");
        var directory = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(
                directory.resolve("bench-realm.json"),
                realm(population.companies().get(0)));
        Files.write(
                directory.resolve("questions.tsv"),
                population.questions(4_096).stream()
                        .map(asked -> isHeld(asked) + "\t" + body(asked))
                        .toList());
    }

    private static boolean isHeld(Asked asked) {
        return asked.company().jobs().get(asked.company().jobOf(asked.user())).stream()
                .anyMatch(held -> asked.company().roles().get(held.role()).contains(asked.permission()));
    }

    private static String body(Asked asked) {
        return """
                {"subject":{"type":"user","id":"username:%s"},"action":{"name":"%s"},\
                "resource":{"type":"%3$s","id":"%3$s"}}""".formatted(asked.company().userId(asked.user()), asked.action(), asked.resourceType());
    }

    private static String realm(Company company) {
        var roles = IntStream.range(0, company.roles().size())
                .mapToObj(role -> "{\"name\":\"role" + role + "\"}")
                .collect(Collectors.joining(","));
        var users = IntStream.range(0, company.users())
                .mapToObj(user -> user(company, user))
                .collect(Collectors.joining(",\n"));
        return """
                {"realm":"bench","enabled":true,"sslRequired":"none","accessTokenLifespan":36000,
                "roles":{"realm":[%s]},
                "clients":[{"clientId":"bench","enabled":true,"secret":"bench","serviceAccountsEnabled":true,
                "publicClient":false,"standardFlowEnabled":false,"authorizationServicesEnabled":true,
                "authorizationSettings":%s}],
                "users":[{"username":"service-account-bench","enabled":true,"serviceAccountClientId":"bench"},
                %s]}
                """.formatted(roles, settings(company), users);
    }

    private static String user(Company company, int user) {
        var roles = new TreeSet<String>();
        company.jobs().get(company.jobOf(user)).forEach(held -> roles.add("role" + held.role()));
        return "{\"username\":\"%s\",\"enabled\":true,\"realmRoles\":%s}"
                .formatted(company.userId(user), quoted(roles, "\""));
    }

    private static String settings(Company company) {
        var types = new TreeSet<String>();
        var actions = new TreeSet<String>();
        for (var permission : Population.PERMISSIONS) {
            types.add(typeOf(permission));
            actions.add(actionOf(permission));
        }
        var scopes = actions.stream()
                .map(action -> "{\"name\":\"" + action + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        var resources = types.stream()
                .map(type -> "{\"name\":\"%1$s\",\"type\":\"%1$s\",\"scopes\":%2$s}".formatted(type, scopes))
                .collect(Collectors.joining(",\n", "[", "]"));
        var holders = IntStream.range(0, company.roles().size()).mapToObj(KeycloakExport::holders);
        var permissions = Population.PERMISSIONS.stream()
                .filter(permission -> !rolesWith(company, permission).isEmpty())
                .map(permission -> permission(company, permission));
        var policies = Stream.concat(holders, permissions).collect(Collectors.joining(",\n", "[", "]"));
        return """
                {"policyEnforcementMode":"ENFORCING","decisionStrategy":"AFFIRMATIVE",
                "scopes":%s,"resources":%s,"policies":%s}""".formatted(scopes, resources, policies);
    }

    private static String holders(int role) {
        return """
                {"name":"holds role%1$d","type":"role","logic":"POSITIVE","decisionStrategy":"UNANIMOUS",\
                "config":{"roles":"[{\\"id\\":\\"role%1$d\\",\\"required\\":true}]"}}""".formatted(role);
    }

    private static String permission(Company company, String permission) {
        return """
                {"name":"%1$s","type":"scope","logic":"POSITIVE","decisionStrategy":"AFFIRMATIVE","config":{\
                "resources":"[\\"%2$s\\"]","scopes":"[\\"%3$s\\"]","applyPolicies":"%4$s"}}""".formatted(
                permission, typeOf(permission), actionOf(permission), quoted(rolesWith(company, permission), "\\\""));
    }

    private static List<String> rolesWith(Company company, String permission) {
        return IntStream.range(0, company.roles().size())
                .filter(role -> company.roles().get(role).contains(permission))
                .mapToObj(role -> "holds role" + role)
                .toList();
    }

    private static String typeOf(String permission) {
        return permission.substring(0, permission.indexOf(':'));
    }

    private static String actionOf(String permission) {
        return permission.substring(permission.indexOf(':') + 1);
    }

    private static String quoted(Collection<String> texts, String quote) {
        return texts.stream().map(text -> quote + text + quote).collect(Collectors.joining(",", "[", "]"));
    }
}
