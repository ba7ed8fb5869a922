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

@Schema(description = "The fields of an assignment to change; those left out stay as they are")
record UpdateRoleAssignmentRequest(
        @Schema(description = "Sets unit and entities with it, to none if you leave them out") @Nullable
        Scope scope,

        @Nullable UUID unitId,

        @Size(max = 200) @Nullable List<@NotNull @Valid EntityRef> entities,

        @Schema(description = "All of them; one that you leave out gets its default", examples = "{\"chat\":\"READ\"}")
        @Size(max = 50)
        @Nullable
        Map<String, @NotNull Object> options,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    AssignmentTerms terms(AssignmentTerms before, RoleView role) {
        return new AssignmentTerms(
                        extent(before.extent()),
                        options == null ? before.options() : options,
                        validFrom == null ? before.validFrom() : validFrom,
                        validUntil == null ? before.validUntil() : validUntil)
                .normalFor(role);
    }

    private Extent extent(Extent before) {
        var named = entities == null ? null : Set.copyOf(entities);
        if (scope != null) {
            return new Extent(scope, unitId, named == null ? Set.of() : named);
        }
        return new Extent(
                before.scope(), unitId == null ? before.unitId() : unitId, named == null ? before.entities() : named);
    }
}
