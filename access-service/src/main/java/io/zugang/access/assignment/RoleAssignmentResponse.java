package io.zugang.access.assignment;

import io.zugang.access.engine.Scope;
import io.zugang.access.grant.EntityRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

        @Schema(description = "The application in which the role can be the active one", examples = "zugang")
        String application,

        @Schema(
                description =
                        "Whether it is the active role of its application. Only where the tenant's access policy says"
                                + " ACTIVE_ROLE do the others not count.")
        boolean active,

        Scope scope,

        @Schema(description = "The unit of the scope; null with UNIT and UNIT_SUBTREE for the account's own") @Nullable
        UUID unitId,

        @Schema(description = "What the scope ENTITIES names")
        List<EntityRef> entities,

        @Schema(description = "What was chosen for the role's options; those left out have their default")
        Map<String, Object> options,

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

    static RoleAssignmentResponse of(RoleAssignment assignment, boolean active) {
        var terms = assignment.terms();
        return new RoleAssignmentResponse(
                assignment.id(),
                assignment.tenantId(),
                assignment.subjectType().wireName(),
                assignment.subjectKey(),
                assignment.roleId(),
                assignment.roleKey(),
                assignment.application(),
                active,
                assignment.scope(),
                terms.extent().unitId(),
                terms.extent().entities().stream().sorted().toList(),
                terms.options(),
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
        var others = other.choices();
        return choices().entrySet().stream()
                .filter(choice -> !Objects.equals(choice.getValue(), others.get(choice.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, @Nullable Object> choices() {
        var choices = new TreeMap<String, @Nullable Object>();
        choices.put("entities", entities);
        choices.put("options", options);
        choices.put("scope", scope);
        choices.put("unitId", unitId);
        choices.put("validFrom", validFrom);
        choices.put("validUntil", validUntil);
        return choices;
    }
}
