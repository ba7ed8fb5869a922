package io.zugang.access.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EntityRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OwnRoleAssignment",
        description =
                "A role of the caller. A role can keep its holder from seeing his roles or his unit; then what would"
                        + " tell them is absent.")
record OwnAssignmentResponse(
        @Schema(description = "What a switch of the active role names")
        UUID id,

        @Schema(examples = "zugang") String application,

        @Schema(description = "Whether it is the active role of its application")
        boolean active,

        @Nullable UUID roleId,

        @Schema(description = "Key of the role", examples = "tenant-admin") @Nullable
        String role,

        @Nullable Scope scope,

        @Schema(description = "The unit of the scope, if it is not the own one") @Nullable
        UUID unitId,

        @Schema(description = "What the scope ENTITIES names") @Nullable
        List<EntityRef> entities,

        @Schema(description = "What was chosen for the role's options") @Nullable
        Map<String, Object> options,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    static OwnAssignmentResponse of(RoleAssignmentResponse seen, boolean withRole, boolean withUnit) {
        return new OwnAssignmentResponse(
                seen.id(),
                seen.application(),
                seen.active(),
                withRole ? seen.roleId() : null,
                withRole ? seen.role() : null,
                withRole ? seen.scope() : null,
                withRole && withUnit ? seen.unitId() : null,
                withRole ? seen.entities() : null,
                withRole ? seen.options() : null,
                seen.validFrom(),
                seen.validUntil());
    }
}
