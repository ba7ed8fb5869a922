package io.zugang.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditEntry", description = "Who did what to what, and when.")
record AuditEntryResponse(
        UUID id,

        @Schema(description = "Tenant of the target") UUID tenantId,

        Instant occurredAt,
        AuditActor actor,

        @Schema(description = "The tenant acted for, if it is not the actor's own") @Nullable
        UUID onBehalfOf,

        @Schema(examples = "role.update") String action,
        AuditTarget target,

        @Schema(description = "SHA-256 of the state before, as JSON with sorted members; absent if there was none")
        @Nullable
        String beforeHash,

        @Schema(description = "SHA-256 of the state afterwards; absent if there is none") @Nullable
        String afterHash,

        @Schema(description = "Names of the fields that changed; their values are not kept", examples = "[\"name\"]")
        List<String> changed,

        @Schema(description = "X-Request-ID of the request, `-` for background work")
        String requestId) {

    @Schema(description = "An account, a service, or the system itself.")
    record AuditActor(
            @Schema(examples = "account") String type,
            String id,

            @Schema(description = "The tenant the actor belongs to, if any") @Nullable
            UUID tenantId) {}

    @Schema(description = "What it was done to.")
    record AuditTarget(@Schema(examples = "role") String type, UUID id) {}

    static AuditEntryResponse of(AuditEntry entry) {
        var act = entry.act();
        var change = entry.change();
        return new AuditEntryResponse(
                entry.id(),
                entry.tenantId(),
                entry.occurredAt(),
                new AuditActor(
                        entry.actor().type(), entry.actor().id(), entry.actor().tenantId()),
                entry.onBehalfOf(),
                act.action(),
                new AuditTarget(act.targetType(), act.targetId()),
                change.beforeHash(),
                change.afterHash(),
                change.changed(),
                entry.requestId());
    }
}
