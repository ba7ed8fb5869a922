package io.zugang.bench;

import io.zugang.access.engine.Scope;
import io.zugang.bench.Population.Asked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes a company for access-service into a directory: rows for its database, and questions with their answers. The
 * catalogue is that of an application {@code bench}; everything else belongs to the company.
 */
public final class ZugangExport {

    private static final String NOW = "1, now(), now()";

    /** Under this id access-service counts the versions of what all tenants share, such as catalogues. */
    private static final UUID SHARED = new UUID(0, 0);

    private ZugangExport() {}

    public static void main(String[] arguments) throws IOException {
        var population = Population.of("S");
        var directory = Files.createDirectories(Path.of(arguments[0]));
        Files.write(
                directory.resolve("company.sql"), rows(population.companies().get(0)));
        Files.write(
                directory.resolve("questions.tsv"),
                population.questions(4_096).stream()
                        .map(asked -> asked.permitted() + "\t" + body(asked))
                        .toList());
    }

    private static List<String> rows(Company company) {
        var rows = new ArrayList<String>();
        rows.add("begin;\nselect set_config('zugang.scope', 'system', true);");
        rows.add(catalogue());
        rows.add("""
                insert into tenant_ref (id, kind, status, name, version) values ('%1$s', 'CUSTOMER', 'ACTIVE', 'Bench', 1);
                insert into tenant_fact (tenant_id) values ('%1$s');""".formatted(company.id()));
        for (int unit = 0; unit < company.units(); unit++) {
            var parent = company.parent(unit) < 0 ? "null" : "'" + company.unitId(company.parent(unit)) + "'";
            rows.add(
                    "insert into unit_ref (id, tenant_id, parent_id, name, version) values ('%s', '%s', %s, 'Unit', 1);"
                            .formatted(company.unitId(unit), company.id(), parent));
        }
        for (int role = 0; role < company.roles().size(); role++) {
            rows.add(role(company, role));
        }
        for (int user = 0; user < company.users(); user++) {
            addPerson(company, user, rows);
        }
        rows.add("""
                insert into access_version (tenant_id, version) values ('%1$s', 1);
                insert into access_change (tenant_id, version, kind, changed_at) values ('%1$s', 1, 'TENANT', now());
                update access_version set version = version + 1, changed_by = pg_current_xact_id() where tenant_id = '%2$s';
                commit;""".formatted(company.id(), SHARED));
        return rows;
    }

    private static String catalogue() {
        var permissions = Population.PERMISSIONS.stream()
                .map(name -> "{\"name\":\"bench." + name + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return """
                insert into application_catalogue (id, version, created_at, updated_at, application, revision, document)
                values ('%s', %s, 'bench', 1, '{"application":"bench","revision":1,"permissions":%s}');""".formatted(id("catalogue"), NOW, permissions);
    }

    private static String role(Company company, int role) {
        var permissions = company.roles().get(role).stream()
                .map(name -> "bench." + name)
                .collect(Collectors.joining(",", "{", "}"));
        return """
                insert into role (id, version, created_at, updated_at, tenant_id, key, name, description, widest_scope,
                    permissions, grantable, revision, application)
                values ('%1$s', %2$s, '%3$s', 'role%4$d', 'Role', '', 'TENANT', '%5$s', '{}', 0, 'bench');""".formatted(id("role" + role), NOW, company.id(), role, permissions);
    }

    private static void addPerson(Company company, int user, List<String> rows) {
        var account = company.userId(user);
        var unit = company.unitId(company.unitOf(user));
        rows.add("""
                insert into subject (id, tenant_id, type, key, enabled, status, unit_id)
                values ('%1$s', '%2$s', 'ACCOUNT', '%1$s', true, 'ACTIVE', '%3$s');""".formatted(account, company.id(), unit));
        int number = 0;
        for (var assignment : company.jobs().get(company.jobOf(user))) {
            boolean inUnit = assignment.scope() == Scope.UNIT || assignment.scope() == Scope.UNIT_SUBTREE;
            boolean named = assignment.scope() == Scope.ENTITIES;
            rows.add("""
                    insert into role_assignment (id, version, created_at, updated_at, tenant_id, subject_id, subject_type,
                        subject_key, role_id, role_key, application, scope, unit_id, entities, source)
                    values ('%1$s', %2$s, '%3$s', '%4$s', 'ACCOUNT', '%4$s', '%5$s', 'role%6$d', 'bench', '%7$s', %8$s,
                        '%9$s', 'MANUAL') on conflict do nothing;""".formatted(
                            id(account + number++),
                            NOW,
                            company.id(),
                            account,
                            id("role" + assignment.role()),
                            assignment.role(),
                            assignment.scope(),
                            inUnit ? "'" + unit + "'" : "null",
                            named ? entities(assignment.entities()) : "[]"));
        }
    }

    private static String entities(Collection<String> names) {
        return names.stream()
                .map(name -> "{\"type\":\"bench." + Company.ENTITY_TYPE + "\",\"id\":\"" + name + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String body(Asked asked) {
        return """
                {"subject":{"type":"account","id":"%s"},"action":{"name":"%s"},"resource":{"type":"bench.%s","id":"%s",\
                "properties":{"tenantId":"%s","unitId":"%s"}}}""".formatted(
                        asked.company().userId(asked.user()),
                        asked.action(),
                        asked.resourceType(),
                        asked.resource(),
                        asked.company().id(),
                        asked.company().unitId(asked.unit()));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("bench " + name).getBytes(StandardCharsets.UTF_8));
    }
}
