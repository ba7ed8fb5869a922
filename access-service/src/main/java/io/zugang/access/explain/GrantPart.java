package io.zugang.access.explain;

import io.zugang.access.engine.Scope;
import io.zugang.access.snapshot.HeldGrant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a subject holds, for whoever asks why. */
@Schema(name = "ExplainGrant", description = "Something that a subject holds")
public record GrantPart(
        @Schema(description = "How the subject comes by it") HeldGrant.Source source,

        @Schema(description = "Of the assignment; null for what comes by a group or profile or is built in") @Nullable
        UUID assignmentId,

        @Schema(description = "Of the group or profile") @Nullable
        UUID sourceId,

        @Schema(description = "Of the group or profile", examples = "X12345-Heidelberg") @Nullable
        String sourceName,

        @Nullable UUID roleId,

        @Schema(
                description = "Key of the role; the name of the group for what it allows without a role",
                examples = "tenant-admin")
        String role,

        Scope scope,

        @Schema(description = "The tenant from which the scope is measured") @Nullable
        UUID tenantId,

        @Schema(description = "The units of a scope within the tenant")
        List<UUID> units,

        @Schema(description = "Whether it counts now; a role that is not the active one does not")
        boolean active,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    /**
     * What is held, as it is told.
     *
     * @param home the home tenant of the subject
     */
    public static GrantPart of(HeldGrant held, @Nullable UUID home) {
        var grant = held.grant();
        boolean assigned = held.source() == HeldGrant.Source.ASSIGNMENT;
        var named = grant.reach().tenant();
        return new GrantPart(
                held.source(),
                assigned ? held.id() : null,
                assigned ? null : held.id(),
                held.name(),
                grant.role().id(),
                grant.role().key(),
                grant.reach().scope(),
                named == null && grant.reach().scope() != Scope.EVERYTHING ? home : named,
                grant.reach().units().stream().sorted().toList(),
                grant.counted(),
                held.validFrom(),
                held.validUntil());
    }
}
