package io.zugang.access.assignment;

import io.zugang.access.decision.RoleView;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EntityRef;
import io.zugang.access.grant.Extent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A role to give to an account")
record CreateRoleAssignmentRequest(
        @NotNull UUID accountId,
        @NotNull UUID roleId,

        @Schema(description = "One that the role offers; its default if you leave it out") @Nullable
        Scope scope,

        @Schema(
                description =
                        "With UNIT and UNIT_SUBTREE the unit of the tenant, or the account's own, wherever it moves,"
                                + " if you leave it out. With ENTITIES the unit that whoever is put into one must come from, or any.")
        @Nullable
        UUID unitId,

        @Schema(description = "With ENTITIES what the role counts for") @Size(max = 200) @Nullable
        List<@NotNull @Valid EntityRef> entities,

        @Schema(
                description = "Values of the role's options by name; ids for an option of type TEAMS",
                examples = "{\"chat\":\"READ\"}")
        @Size(max = 50)
        @Nullable
        Map<String, @NotNull Object> options,

        @Schema(description = "From now on if you leave it out") @Nullable
        Instant validFrom,

        @Schema(description = "Without end if you leave it out") @Nullable
        Instant validUntil) {

    AssignmentTerms terms(RoleView role) {
        var extent = new Extent(
                scope == null ? role.defaultScope() : scope,
                unitId,
                entities == null ? Set.of() : Set.copyOf(entities));
        var chosen = options == null ? Map.<String, Object>of() : options;
        return new AssignmentTerms(extent, chosen, validFrom, validUntil).normalFor(role);
    }
}
