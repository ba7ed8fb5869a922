package io.zugang.access.decision;

import io.zugang.access.engine.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a role may be assigned.
 *
 * @param allowedScopes  null for every scope up to the widest
 * @param defaultScope   the scope if none is stated; null for the widest
 * @param fixedScope     the only scope; null if there is a choice
 * @param entityTypes    the types of what it may be limited to; empty for no such limit
 * @param requiredModule the module that the tenant must have
 * @param assignableTo   the kinds of accounts that may hold it (INTERNAL, EXTERNAL, SERVICE); null for all
 * @param assignableBy   keys of roles whose holders may assign it; null for everybody who may assign roles
 * @param forbidding     whether it takes away what other roles allow
 * @param limiting       whether it keeps its holder from other applications, which it does everywhere, whatever its scope
 */
public record AssignmentRules(
        @Nullable Set<Scope> allowedScopes,
        @Nullable Scope defaultScope,
        @Nullable Scope fixedScope,
        Map<String, Option> options,
        Set<String> entityTypes,
        @Nullable String requiredModule,
        @Nullable Set<String> assignableTo,
        @Nullable Set<String> assignableBy,
        boolean forbidding,
        boolean limiting) {

    public static final AssignmentRules NONE =
            new AssignmentRules(null, null, null, Map.of(), Set.of(), null, null, null, false, false);

    public AssignmentRules {
        options = Map.copyOf(options);
        entityTypes = Set.copyOf(entityTypes);
    }

    /**
     * A choice that is made with each assignment.
     *
     * @param type     {@code CHOICE} of one value, or {@code TEAMS}: ids of teams
     * @param values   of a choice
     * @param standard the value if none is chosen
     * @param grants   by value the permissions that it adds, patterns resolved
     * @param requires only for accounts of which some role, active or not, allows what one of these names or patterns stands
     *                 for; empty for all
     */
    public record Option(
            String type,
            List<String> values,
            @Nullable String standard,
            Map<String, Set<String>> grants,
            Set<String> requires) {

        public static final String TEAMS = "TEAMS";

        Set<String> grantsOf(@Nullable Object value) {
            var chosen = value == null ? standard : value.toString();
            return chosen == null ? Set.of() : grants.getOrDefault(chosen, Set.of());
        }
    }
}
