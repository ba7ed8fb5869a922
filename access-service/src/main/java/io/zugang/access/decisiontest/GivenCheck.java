package io.zugang.access.decisiontest;

import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.access.catalogue.Fault;
import io.zugang.access.catalogue.PermissionDefinition;
import io.zugang.access.catalogue.PermissionPattern;
import io.zugang.access.catalogue.RoleCheck;
import io.zugang.access.catalogue.RoleDefinition;
import io.zugang.access.engine.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the world of tests fits together: whatever is named is there, and nothing is there twice. */
final class GivenCheck {

    private static final String NO_ROLE = "is the key of no role";

    /** What a subject holds is compared with itself in each test, and what all hold is in memory at once. */
    private static final int MOST_HELD = 100;

    private static final int MOST_HELD_BY_ALL = 2_000;

    private final Given given;
    private final List<DecisionTest> tests;
    private final Set<String> permissions;
    private final Map<String, RoleDefinition> roles = new HashMap<>();
    private final Map<String, Set<String>> units = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    GivenCheck(List<CatalogueDocument> catalogues, DecisionTestsRequest request) {
        this.given = request.world();
        this.tests = request.tests();
        this.permissions = catalogues.stream()
                .flatMap(document -> document.permissions().stream())
                .map(PermissionDefinition::name)
                .collect(Collectors.toSet());
        catalogues.stream().flatMap(document -> document.roles().stream()).forEach(role -> roles.put(role.key(), role));
    }

    List<Fault> faults() {
        roles();
        if (faults.isEmpty()) {
            tenants();
            bundles();
            subjects();
            resources();
            new TestCheck(given, tests, permissions, units, faults).check();
        }
        return faults;
    }

    private void roles() {
        for (int i = 0; i < given.roles().size(); i++) {
            var role = given.roles().get(i);
            var place = "given.roles[" + i + "]";
            RoleCheck.faultsOf(role, pattern -> permissions.stream().anyMatch(PermissionPattern.of(pattern)))
                    .forEach(fault -> faults.add(fault.within(place)));
            if (role.key() != null && roles.putIfAbsent(role.key(), role) != null) {
                fault(place + ".key", "is taken by another role");
            }
        }
    }

    private void tenants() {
        for (int i = 0; i < given.tenants().size(); i++) {
            var tenant = given.tenants().get(i);
            var own = new HashSet<String>();
            for (int j = 0; j < tenant.units().size(); j++) {
                if (!own.add(tenant.units().get(j).id())) {
                    fault("given.tenants[" + i + "].units[" + j + "].id", "is there twice");
                }
            }
            for (int j = 0; j < tenant.units().size(); j++) {
                known(own, tenant.units().get(j).parentId(), "given.tenants[" + i + "].units[" + j + "].parentId");
            }
            if (units.put(tenant.id(), own) != null) {
                fault("given.tenants[" + i + "].id", "is there twice");
            }
        }
        for (int i = 0; i < given.tenants().size(); i++) {
            known(units.keySet(), given.tenants().get(i).partnerId(), "given.tenants[" + i + "].partnerId");
            known(units.keySet(), given.tenants().get(i).parentId(), "given.tenants[" + i + "].parentId");
        }
    }

    private void bundles() {
        for (int i = 0; i < given.roleCollections().size(); i++) {
            role(given.roleCollections().get(i).role(), "given.roleCollections[" + i + "].role");
        }
        for (int i = 0; i < given.profiles().size(); i++) {
            roles(given.profiles().get(i).roles(), "given.profiles[" + i + "].roles");
        }
        for (int i = 0; i < given.groups().size(); i++) {
            var group = given.groups().get(i);
            roles(group.roles(), "given.groups[" + i + "].roles");
            known(units.keySet(), group.tenantId(), "given.groups[" + i + "].tenantId");
            if (group.permissions().stream()
                    .anyMatch(pattern -> permissions.stream().noneMatch(PermissionPattern.of(pattern)))) {
                fault("given.groups[" + i + "].permissions", "holds a name or pattern that stands for no permission");
            }
        }
    }

    private void subjects() {
        var seen = new HashSet<List<String>>();
        var profiles = given.profiles().stream().map(Given.Profile::name).collect(Collectors.toSet());
        var groups = given.groups().stream().map(Given.Group::name).collect(Collectors.toSet());
        int heldByAll = 0;
        for (int i = 0; i < given.subjects().size(); i++) {
            var subject = given.subjects().get(i);
            var place = "given.subjects[" + i + "]";
            if (!seen.add(List.of(subject.type(), subject.id()))) {
                fault(place + ".id", "is there twice");
            }
            known(units.keySet(), subject.tenantId(), place + ".tenantId");
            unit(subject.tenantId(), subject.unitId(), place + ".unitId");
            known(profiles, subject.profile(), place + ".profile");
            for (int j = 0; j < subject.groups().size(); j++) {
                known(groups, subject.groups().get(j), place + ".groups[" + j + "]");
            }
            for (int j = 0; j < subject.assignments().size(); j++) {
                assignment(subject, subject.assignments().get(j), place + ".assignments[" + j + "]");
            }
            int held = heldBy(subject);
            heldByAll += held;
            if (held > MOST_HELD) {
                fault(place, "holds more than " + MOST_HELD + " roles");
            }
        }
        if (heldByAll > MOST_HELD_BY_ALL) {
            fault("given.subjects", "hold more than " + MOST_HELD_BY_ALL + " roles together");
        }
    }

    /** How many things a subject holds, by assignments, profile and groups. */
    private int heldBy(Given.Subject subject) {
        var names = Set.copyOf(subject.groups());
        int byProfile = given.profiles().stream()
                .filter(profile -> profile.name().equals(subject.profile()))
                .mapToInt(profile -> profile.roles().size())
                .sum();
        int byGroups = given.groups().stream()
                .filter(group -> names.contains(group.name()))
                .mapToInt(group -> group.roles().size() + 1)
                .sum();
        return subject.assignments().size() + byProfile + byGroups;
    }

    private void assignment(Given.Subject subject, Given.Assignment assignment, String place) {
        role(assignment.role(), place + ".role");
        unit(subject.tenantId(), assignment.unitId(), place + ".unitId");
        var role = roles.get(assignment.role());
        if (role == null) {
            return;
        }
        var scope = assignment.scope();
        if (scope != null && CoverageCount.scopesOf(role).noneMatch(scope::equals)) {
            fault(place + ".scope", "is no scope that the role may have");
        }
        if (scope == Scope.ENTITIES
                && (assignment.entities() == null || assignment.entities().isEmpty())) {
            fault(place + ".entities", "must not be empty with the scope ENTITIES");
        }
        if (assignment.options() != null) {
            assignment.options().forEach((name, value) -> option(role, name, value, place));
        }
    }

    private void option(RoleDefinition role, String name, Object value, String place) {
        var option = role.options().get(name);
        if (option == null || !option.values().isEmpty() && !option.values().contains(value.toString())) {
            fault(place + ".options." + name, "is no option of the role, or has no such value");
        }
    }

    private void resources() {
        for (int i = 0; i < given.resources().size(); i++) {
            var resource = given.resources().get(i);
            known(units.keySet(), resource.tenantId(), "given.resources[" + i + "].tenantId");
            unit(resource.tenantId(), resource.unitId(), "given.resources[" + i + "].unitId");
        }
    }

    private void roles(List<String> keys, String place) {
        for (int i = 0; i < keys.size(); i++) {
            role(keys.get(i), place + "[" + i + "]");
        }
    }

    private void role(String key, String place) {
        if (!roles.containsKey(key)) {
            fault(place, NO_ROLE);
        }
    }

    private void unit(String tenant, @Nullable String unit, String place) {
        known(units.getOrDefault(tenant, Set.of()), unit, place);
    }

    private void known(Set<String> names, @Nullable String name, String place) {
        if (name != null && !names.contains(name)) {
            fault(place, "names what is not given");
        }
    }

    private void fault(String place, String message) {
        faults.add(new Fault(place, message, false));
    }
}
