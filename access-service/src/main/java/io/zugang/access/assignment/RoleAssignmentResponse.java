package io.zugang.access.assignment;

import io.zugang.access.decision.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RoleAssignment", description = "A role in the hands of a subject")
record RoleAssignmentResponse(
        UUID id,

        @Schema(description = "The home tenant of the subject, from which the scope is measured")
        UUID tenantId,

        @Schema(description = "Who holds the role: `account` or `service`", examples = "account")
        String subjectType,

        @Schema(description = "Account id or client id") String subjectId,
        UUID roleId,

        @Schema(description = "Key of the role", examples = "tenant-admin")
        String role,

        Scope scope,
        @Schema(description = "Null for always") @Nullable Instant validFrom,

        @Schema(description = "The first instant at which it is no longer valid; null for never") @Nullable
        Instant validUntil,

        @Schema(description = "MANUAL, or ACCOUNT or CLIENT if it came with its subject")
        String source,

        @Schema(description = "How the subject came to be, for assignments that came with it") @Nullable
        String origin,

        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static RoleAssignmentResponse of(RoleAssignment assignment) {
        return new RoleAssignmentResponse(
                assignment.id(),
                assignment.tenantId(),
                assignment.subjectType().wireName(),
                assignment.subjectKey(),
                assignment.roleId(),
                assignment.roleKey(),
                assignment.scope(),
                assignment.validFrom(),
                assignment.validUntil(),
                assignment.source().name(),
                assignment.origin(),
                assignment.version(),
                assignment.createdAt(),
                assignment.updatedAt());
    }

    /** The names of the changeable fields in which another state of the same assignment differs. */
    List<String> differencesTo(RoleAssignmentResponse other) {
        var changed = new ArrayList<String>();
        if (scope != other.scope) {
            changed.add("scope");
        }
        if (!Objects.equals(validFrom, other.validFrom)) {
            changed.add("validFrom");
        }
        if (!Objects.equals(validUntil, other.validUntil)) {
            changed.add("validUntil");
        }
        return List.copyOf(changed);
    }
}
