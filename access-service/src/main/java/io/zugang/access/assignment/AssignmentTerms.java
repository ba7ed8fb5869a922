package io.zugang.access.assignment;

import io.zugang.access.decision.AssignmentRules;
import io.zugang.access.decision.RoleView;
import io.zugang.access.grant.Extent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen about an assignment. Two that say the same are equal.
 *
 * @param options by name a value, or ids in order
 */
record AssignmentTerms(
        Extent extent,
        Map<String, Object> options,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    AssignmentTerms {
        options = Map.copyOf(options);
    }

    /** Without the choices that a role makes anyway. */
    AssignmentTerms normalFor(RoleView role) {
        var chosen = new TreeMap<String, Object>();
        options.forEach((name, value) -> {
            var option = role.rules().options().get(name);
            var normal = value instanceof Collection<?> ids ? sorted(ids) : value;
            if (!isStandard(option, normal)) {
                chosen.put(name, normal);
            }
        });
        return new AssignmentTerms(extent, chosen, validFrom, validUntil);
    }

    private static boolean isStandard(AssignmentRules.@Nullable Option option, Object value) {
        return option != null && (value.equals(List.of()) || Objects.equals(value, option.standard()));
    }

    private static List<String> sorted(Collection<?> ids) {
        return ids.stream().map(Object::toString).distinct().sorted().toList();
    }
}
