package io.zugang.access.decision;

import io.zugang.access.engine.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must know of a role.
 *
 * @param id          null for what the catalogue of service clients grants
 * @param widestScope the widest scope an assignment of it may have, and the one it gets if none is stated
 * @param permissions what its holder may do, patterns resolved
 * @param grantable   what its holder may give to others without holding it
 * @param rules       how it may be assigned; what its options grant is resolved too
 */
public record RoleView(
        @Nullable UUID id,
        String key,
        Scope widestScope,
        Set<String> permissions,
        Set<String> grantable,
        AssignmentRules rules) {

    private static final String OWN_APPLICATION = "zugang";

    public RoleView {
        permissions = Set.copyOf(permissions);
        grantable = Set.copyOf(grantable);
    }

    /** A role that may be assigned with any scope up to the widest. */
    public RoleView(@Nullable UUID id, String key, Scope widestScope, Set<String> permissions, Set<String> grantable) {
        this(id, key, widestScope, permissions, grantable, AssignmentRules.NONE);
    }

    /** The scope of an assignment that states none. */
    public Scope defaultScope() {
        if (rules.fixedScope() != null) {
            return rules.fixedScope();
        }
        return rules.defaultScope() == null ? widestScope : rules.defaultScope();
    }

    /** Whether an assignment may have that scope. */
    public boolean allows(Scope scope) {
        if (rules.fixedScope() != null) {
            return scope == rules.fixedScope();
        }
        return rules.allowedScopes() == null
                ? !scope.isWiderThan(widestScope)
                : rules.allowedScopes().contains(scope);
    }

    /** The role with what these choices add to it; options that are not named count with their default. */
    public RoleView with(Map<String, ?> chosen) {
        var all = new HashSet<>(permissions);
        rules.options().forEach((name, option) -> all.addAll(option.grantsOf(chosen.get(name))));
        return new RoleView(id, key, widestScope, all, grantable, rules);
    }

    /** The one in which it can be the active role: that of most of its permissions. */
    public String application() {
        var counts = new HashMap<String, Integer>();
        permissions.forEach(permission -> counts.merge(applicationOf(permission), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(OWN_APPLICATION);
    }

    /** The applications that it allows something in. */
    public Set<String> applications() {
        return permissions.stream().map(RoleView::applicationOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String applicationOf(String permission) {
        int dot = permission.indexOf('.');
        return dot < 0 || dot > permission.indexOf(':') ? OWN_APPLICATION : permission.substring(0, dot);
    }
}
