package io.zugang.access.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zugang.access.decision.AssignmentRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A choice that is made with each assignment of a role: one value of a list, or ids of things of a type.
 *
 * @param type     {@code CHOICE} or {@code TEAMS}
 * @param values   of a choice
 * @param standard the value without a choice
 * @param grants   by value the permissions that it adds
 * @param requires an account may only choose if some role of it, active or not, allows one of these
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A choice that is made with each assignment of a role")
public record RoleOption(
        @Schema(description = "`CHOICE`: one of `values`; `TEAMS`: ids of teams", examples = "CHOICE")
        Type type,

        @Schema(examples = "[\"NONE\",\"READ\"]") List<String> values,

        @Schema(description = "The value if none is chosen", examples = "NONE") @JsonProperty("default") @Nullable
        String standard,

        @Schema(description = "By value the permissions it adds", examples = "{\"READ\":[\"ens.chat:read\"]}")
        Map<String, List<String>> grants,

        @Schema(
                description = "It can only be chosen for accounts of which some role allows one of these permissions",
                examples = "[\"ens.cockpit:read\"]")
        List<String> requires) {

    public RoleOption {
        type = type == null ? Type.CHOICE : type;
        values = values == null ? List.of() : List.copyOf(values);
        grants = grants == null ? Map.of() : new TreeMap<>(grants);
        requires = requires == null ? List.of() : List.copyOf(requires);
    }

    /** What an option chooses. */
    public enum Type {
        CHOICE,
        TEAMS
    }

    AssignmentRules.Option resolved(Function<Collection<String>, Set<String>> resolve) {
        var granted = new TreeMap<String, Set<String>>();
        grants.forEach((value, permissions) -> granted.put(value, resolve.apply(permissions)));
        return new AssignmentRules.Option(type.name(), values, standard, granted, Set.copyOf(requires));
    }
}
