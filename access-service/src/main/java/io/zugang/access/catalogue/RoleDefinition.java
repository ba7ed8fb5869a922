package io.zugang.access.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.access.decision.AssignmentRules;
import io.zugang.access.engine.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a role says: in a catalogue, in the database and in the API. Lists whose order means nothing are sorted, so that
 * equal roles are equal.
 *
 * @param permissions   names, or patterns with {@code *}
 * @param grantable     what holders may give to others without holding it
 * @param denies        what no holder may do, whatever else he holds
 * @param masks         fields that no holder sees, such as {@code contact.phone}
 * @param allowedScopes null for every scope up to the widest
 * @param dataScopes    the first that names a permission counts for it
 * @param assignableTo  kinds of accounts; null for all
 * @param assignableBy  keys of roles; null for everybody who may assign roles
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RoleDefinition(
        String key,
        String name,
        String description,
        Map<String, String> labels,
        List<String> aliases,
        Scope widestScope,
        List<String> permissions,
        List<String> grantable,
        List<String> denies,
        List<String> masks,
        @Nullable List<Scope> allowedScopes,
        @Nullable Scope defaultScope,
        @Nullable Scope fixedScope,
        List<DataScopeRule> dataScopes,
        List<ConditionRule> conditions,
        List<String> allCollections,
        Map<String, RoleOption> options,
        List<String> entityTypes,
        @Nullable String requiredModule,
        @Nullable List<String> assignableTo,
        @Nullable List<String> assignableBy,
        List<String> onlyApplications) {

    public RoleDefinition {
        description = description == null ? "" : description;
        labels = labels == null ? Map.of() : new TreeMap<>(labels);
        aliases = sorted(aliases);
        permissions = sorted(permissions);
        grantable = sorted(grantable);
        denies = sorted(denies);
        masks = sorted(masks);
        allowedScopes = allowedScopes == null ? null : sorted(allowedScopes);
        dataScopes = dataScopes == null ? List.of() : List.copyOf(dataScopes);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        allCollections = sorted(allCollections);
        options = options == null ? Map.of() : new TreeMap<>(options);
        entityTypes = sorted(entityTypes);
        assignableTo = assignableTo == null ? null : sorted(assignableTo);
        assignableBy = assignableBy == null ? null : sorted(assignableBy);
        onlyApplications = sorted(onlyApplications);
        widestScope = widest(widestScope, allowedScopes, fixedScope);
    }

    /** The widest scope of a role that states these. */
    public static Scope widest(@Nullable Scope widest, @Nullable Collection<Scope> allowed, @Nullable Scope fixed) {
        if (fixed != null) {
            return fixed;
        }
        if (widest != null) {
            return widest;
        }
        return allowed == null
                ? Scope.TENANT
                : allowed.stream().max(Comparator.naturalOrder()).orElse(Scope.TENANT);
    }

    private static <T extends Comparable<T>> List<T> sorted(@Nullable Collection<T> values) {
        return values == null
                ? List.of()
                : values.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /** Its fields by name, but for the key; two roles are compared by them. */
    public Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("aliases", aliases);
        fields.put("allCollections", allCollections);
        fields.put("allowedScopes", allowedScopes);
        fields.put("assignableBy", assignableBy);
        fields.put("assignableTo", assignableTo);
        fields.put("conditions", conditions);
        fields.put("dataScopes", dataScopes);
        fields.put("defaultScope", defaultScope);
        fields.put("denies", denies);
        fields.put("description", description);
        fields.put("entityTypes", entityTypes);
        fields.put("fixedScope", fixedScope);
        fields.put("grantable", grantable);
        fields.put("labels", labels);
        fields.put("masks", masks);
        fields.put("name", name);
        fields.put("onlyApplications", onlyApplications);
        fields.put("options", options);
        fields.put("permissions", permissions);
        fields.put("requiredModule", requiredModule);
        fields.put("widestScope", widestScope);
        return fields;
    }

    /** The names of the fields in which another state of it differs. */
    public List<String> differencesTo(RoleDefinition other) {
        var others = other.fields();
        return fields().entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), others.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The scope where none is chosen. */
    public Scope scopeIfNoneIsChosen() {
        if (fixedScope != null) {
            return fixedScope;
        }
        return defaultScope == null ? widestScope : defaultScope;
    }

    /** How it may be assigned, the patterns of its options resolved. */
    public AssignmentRules rules(Function<Collection<String>, Set<String>> resolve) {
        var resolved = new LinkedHashMap<String, AssignmentRules.Option>();
        options.forEach((name, option) -> resolved.put(name, option.resolved(resolve)));
        return new AssignmentRules(
                allowedScopes == null ? null : Set.copyOf(allowedScopes),
                defaultScope,
                fixedScope,
                resolved,
                Set.copyOf(entityTypes),
                requiredModule,
                assignableTo == null ? null : Set.copyOf(assignableTo),
                assignableBy == null ? null : Set.copyOf(assignableBy),
                !denies.isEmpty(),
                !onlyApplications.isEmpty());
    }
}
