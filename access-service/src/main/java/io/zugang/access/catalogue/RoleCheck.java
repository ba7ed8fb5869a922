package io.zugang.access.catalogue;

import io.zugang.access.engine.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a role says only what can be understood: names that exist, forms that fit, sizes that stay small. */
public final class RoleCheck {

    private static final int MOST = 500;
    private static final Pattern KEY = Pattern.compile(CatalogueDocument.KEY);
    private static final Pattern PERMISSION = Pattern.compile("[a-z*][a-z0-9.*-]*:[a-z0-9*-]+|\\*");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
    private static final Pattern ACCOUNT_TYPE = Pattern.compile("INTERNAL|EXTERNAL|SERVICE");

    private final RoleDefinition role;
    private final Predicate<String> known;
    private final List<Fault> faults = new ArrayList<>();

    private RoleCheck(RoleDefinition role, Predicate<String> known) {
        this.role = role;
        this.known = known;
    }

    /**
     * All that is wrong with a role.
     *
     * @param known whether a name or pattern stands for at least one permission
     */
    public static List<Fault> faultsOf(RoleDefinition role, Predicate<String> known) {
        var check = new RoleCheck(role, known);
        check.texts();
        check.permissions("permissions", role.permissions());
        check.permissions("grantable", role.grantable());
        check.permissions("denies", role.denies());
        check.scopes();
        check.limits();
        role.options().forEach(check::option);
        return check.faults;
    }

    private void texts() {
        forms("key", role.key() == null ? List.of("") : List.of(role.key()), KEY);
        text("name", role.name(), 100);
        text("description", role.description() + "-", 500);
        for (var label : role.labels().entrySet()) {
            text("labels." + label.getKey(), label.getValue(), 200);
        }
        for (var alias : role.aliases()) {
            text("aliases", alias, 100);
        }
        forms("masks", role.masks(), FIELD);
        forms("allCollections", role.allCollections(), KEY);
        forms("entityTypes", role.entityTypes(), TYPE);
        forms("requiredModule", orNone(role.requiredModule()), KEY);
        forms("assignableTo", orNone(role.assignableTo()), ACCOUNT_TYPE);
        forms("assignableBy", orNone(role.assignableBy()), KEY);
        forms("onlyApplications", role.onlyApplications(), KEY);
    }

    private void scopes() {
        var allowed = role.allowedScopes();
        if (allowed != null && allowed.isEmpty()) {
            faults.add(Fault.of("allowedScopes", "must not be empty"));
        }
        var fixed = role.fixedScope();
        if (fixed != null && allowed != null && !allowed.equals(List.of(fixed))) {
            faults.add(Fault.of("allowedScopes", "must be left out, or hold the fixed scope alone"));
        }
        if (allowed != null && allowed.stream().anyMatch(scope -> scope.isWiderThan(role.widestScope()))) {
            faults.add(Fault.of("allowedScopes", "must not be wider than widestScope"));
        }
        if (role.defaultScope() != null && !allows(role.defaultScope())) {
            faults.add(Fault.of("defaultScope", "must be a scope that the role allows"));
        }
        if (allows(Scope.ENTITIES)
                && role.allowedScopes() != null
                && role.entityTypes().isEmpty()) {
            faults.add(Fault.of("entityTypes", "must not be empty with the scope ENTITIES"));
        }
    }

    private boolean allows(Scope scope) {
        if (role.fixedScope() != null) {
            return scope == role.fixedScope();
        }
        var allowed = role.allowedScopes();
        return allowed == null ? !scope.isWiderThan(role.widestScope()) : allowed.contains(scope);
    }

    private void limits() {
        size("dataScopes", role.dataScopes());
        size("conditions", role.conditions());
        for (int i = 0; i < role.dataScopes().size(); i++) {
            var rule = role.dataScopes().get(i);
            permissions("dataScopes[" + i + "].permissions", rule.permissions());
            if (rule.scope() == null) {
                faults.add(Fault.of("dataScopes[" + i + "].scope", "must not be null"));
            }
        }
        for (int i = 0; i < role.conditions().size(); i++) {
            var rule = role.conditions().get(i);
            permissions("conditions[" + i + "].permissions", rule.permissions());
            if (rule.when() == null) {
                faults.add(Fault.of("conditions[" + i + "].when", "must not be null"));
            } else {
                ConditionCheck.check(rule.when(), "conditions[" + i + "].when", faults::add);
            }
        }
    }

    private void option(String name, @Nullable RoleOption option) {
        var place = "options." + name;
        if (option == null) {
            faults.add(Fault.of(place, "must not be null"));
            return;
        }
        forms("options", List.of(name), KEY);
        permissions(place + ".requires", option.requires());
        if (option.type() == RoleOption.Type.TEAMS) {
            if (!option.values().isEmpty()
                    || option.standard() != null
                    || !option.grants().isEmpty()) {
                faults.add(Fault.of(place, "must have neither values nor grants: its values are teams"));
            }
            return;
        }
        size(place + ".values", option.values());
        if (option.values().isEmpty()) {
            faults.add(Fault.of(place + ".values", "must not be empty"));
        }
        if (option.standard() != null && !option.values().contains(option.standard())) {
            faults.add(Fault.of(place + ".default", "must be one of the values"));
        }
        option.grants().forEach((value, granted) -> {
            if (!option.values().contains(value)) {
                faults.add(Fault.of(place + ".grants", "must name values only"));
            }
            permissions(place + ".grants." + value, granted);
        });
    }

    private void permissions(String place, @Nullable Collection<String> names) {
        if (names == null) {
            faults.add(Fault.of(place, "must not be null"));
            return;
        }
        size(place, names);
        if (names.stream()
                .anyMatch(name -> name == null
                        || name.length() > 100
                        || !PERMISSION.matcher(name).matches())) {
            faults.add(new Fault(place, "holds a name that is no permission", true));
        } else if (!names.stream().allMatch(known)) {
            faults.add(new Fault(place, "holds a name or pattern that stands for no permission", true));
        }
    }

    private void size(String place, Collection<?> values) {
        if (values.size() > MOST) {
            faults.add(Fault.of(place, "must have at most " + MOST + " items"));
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            faults.add(Fault.of(place, "must not hold null"));
        }
    }

    private void forms(String place, Collection<String> values, Pattern form) {
        size(place, values);
        if (!values.stream()
                .allMatch(value -> value != null
                        && value.length() <= 100
                        && form.matcher(value).matches())) {
            faults.add(Fault.of(place, "does not have the form that is expected here"));
        }
    }

    private void text(String place, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            faults.add(Fault.of(place, "must not be blank, nor longer than " + longest + " characters"));
        }
    }

    private static List<String> orNone(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
