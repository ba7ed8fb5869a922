package io.zugang.access.decisiontest;

import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.catalogue.PermissionDefinition;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.decisiontest.DecisionTestsResponse.Coverage;
import io.zugang.access.decisiontest.DecisionTestsResponse.Covered;
import io.zugang.access.engine.Grant;
import io.zugang.access.engine.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what of a catalogue tests exercise. */
final class CoverageCount {

    private final CatalogueDocument catalogue;
    private final Set<String> permissions = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final Set<Scope> scopes = new HashSet<>();

    CoverageCount(CatalogueDocument catalogue) {
        this.catalogue = catalogue;
    }

    void asked(String permission) {
        permissions.add(permission);
    }

    void weighed(Grant grant) {
        roles.add(grant.role().key());
        scopes.add(grant.reach().scope());
    }

    Coverage coverage() {
        return new Coverage(
                covered(catalogue.permissions().stream().map(PermissionDefinition::name), permissions),
                covered(catalogue.roles().stream().map(RoleDefinition::key), roles),
                covered(
                        catalogue.roles().stream()
                                .flatMap(CoverageCount::scopesOf)
                                .distinct()
                                .map(Scope::name),
                        scopes.stream().map(Scope::name).collect(Collectors.toSet())));
    }

    private static Covered covered(Stream<String> all, Collection<String> exercised) {
        var missing = all.collect(Collectors.toCollection(TreeSet::new));
        int size = missing.size();
        missing.removeAll(exercised);
        return new Covered(size, size - missing.size(), missing.stream().toList());
    }

    /** The scopes that a role may be assigned with. */
    static Stream<Scope> scopesOf(RoleDefinition role) {
        if (role.fixedScope() != null) {
            return Stream.of(role.fixedScope());
        }
        var allowed = role.allowedScopes();
        return allowed == null
                ? Arrays.stream(Scope.values())
                        .filter(scope ->
                                scope != Scope.ENTITIES || !role.entityTypes().isEmpty())
                        .filter(scope -> !scope.isWiderThan(role.widestScope()))
                : allowed.stream();
    }
}
