package io.zugang.access.role;

import io.zugang.access.decision.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Role", description = "A named set of permissions")
record RoleResponse(
        UUID id,

        @Schema(description = "The tenant it belongs to; null for a system role") @Nullable
        UUID tenantId,

        @Schema(examples = "front-desk") String key,
        @Schema(examples = "Front desk") String name,

        @Schema(examples = "Sees the accounts of the company")
        String description,

        @Schema(description = "The widest scope an assignment of the role may have, and the one it gets by default")
        Scope widestScope,

        @Schema(examples = "[\"account:read\"]") List<String> permissions,

        @Schema(description = "What holders may give to others without holding it themselves")
        List<String> grantable,

        @Schema(description = "System roles are built in and cannot be changed")
        boolean system,

        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static RoleResponse of(Role role) {
        return new RoleResponse(
                role.id(),
                role.tenantId(),
                role.key(),
                role.name(),
                role.description(),
                role.widestScope(),
                role.permissions(),
                role.grantable(),
                role.isSystem(),
                role.version(),
                role.createdAt(),
                role.updatedAt());
    }

    /** The names of the changeable fields in which another state of the same role differs. */
    List<String> differencesTo(RoleResponse other) {
        var changed = new ArrayList<String>();
        if (!description.equals(other.description)) {
            changed.add("description");
        }
        if (!name.equals(other.name)) {
            changed.add("name");
        }
        if (!permissions.equals(other.permissions)) {
            changed.add("permissions");
        }
        if (widestScope != other.widestScope) {
            changed.add("widestScope");
        }
        return List.copyOf(changed);
    }
}
