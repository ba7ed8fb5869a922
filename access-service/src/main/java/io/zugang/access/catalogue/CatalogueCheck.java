package io.zugang.access.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a catalogue fits together, with the others and with what it was before. */
final class CatalogueCheck {

    private final CatalogueDocument document;
    private final List<CatalogueDocument> others;
    private final List<Fault> faults = new ArrayList<>();

    private CatalogueCheck(CatalogueDocument document, List<CatalogueDocument> others) {
        this.document = document;
        this.others = others;
    }

    /**
     * All that is wrong with a catalogue.
     *
     * @param former what it was until now; null for a new one
     * @param others those of the other applications
     */
    static List<Fault> faultsOf(
            CatalogueDocument document, @Nullable CatalogueDocument former, List<CatalogueDocument> others) {
        var check = new CatalogueCheck(document, others);
        check.areas();
        check.permissions();
        check.roles();
        if (former != null) {
            check.keeps("permissions", former.permissions(), document.permissions(), PermissionDefinition::name);
            check.keeps("roles", former.roles(), document.roles(), RoleDefinition::key);
        }
        return check.faults;
    }

    private void areas() {
        var seen = new HashSet<String>();
        for (int i = 0; i < document.areas().size(); i++) {
            if (!seen.add(document.areas().get(i).key())) {
                faults.add(Fault.of("areas[" + i + "].key", "is there twice"));
            }
        }
    }

    private void permissions() {
        var areas = document.areas().stream().map(FunctionArea::key).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (int i = 0; i < document.permissions().size(); i++) {
            var permission = document.permissions().get(i);
            var place = "permissions[" + i + "]";
            if (!seen.add(permission.name())) {
                faults.add(Fault.of(place + ".name", "is there twice"));
            }
            if (!permission.application().equals(document.application())) {
                faults.add(Fault.of(place + ".name", "must begin with the key of the application and a dot"));
            }
            if (permission.area() != null && !areas.contains(permission.area())) {
                faults.add(Fault.of(place + ".area", "is no area of this catalogue"));
            }
        }
    }

    private void roles() {
        var names = Stream.concat(others.stream(), Stream.of(document))
                .flatMap(catalogue -> catalogue.permissions().stream())
                .map(PermissionDefinition::name)
                .collect(Collectors.toSet());
        var taken = others.stream()
                .flatMap(catalogue -> catalogue.roles().stream())
                .map(RoleDefinition::key)
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < document.roles().size(); i++) {
            var role = document.roles().get(i);
            var place = "roles[" + i + "]";
            if (!taken.add(role.key())) {
                faults.add(Fault.of(place + ".key", "is taken by another role"));
            }
            role(role, place, names);
        }
    }

    private void role(RoleDefinition role, String place, Set<String> names) {
        RoleCheck.faultsOf(role, pattern -> names.stream().anyMatch(PermissionPattern.of(pattern)))
                .forEach(fault -> faults.add(fault.within(place)));
        if (role.permissions().isEmpty()) {
            faults.add(Fault.of(place + ".permissions", "must not be empty"));
        }
    }

    /** What roles and assignments refer to cannot go. */
    private <T> void keeps(String place, Collection<T> former, Collection<T> present, Function<T, String> key) {
        var left = present.stream().map(key).collect(Collectors.toSet());
        var gone = former.stream()
                .map(key)
                .filter(name -> !left.contains(name))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            faults.add(Fault.of(place, "must keep " + String.join(", ", gone)));
        }
    }
}
