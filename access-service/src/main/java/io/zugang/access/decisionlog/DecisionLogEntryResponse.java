package io.zugang.access.decisionlog;

import io.zugang.access.decisionlog.Asking.Endpoint;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DecisionLogEntry",
        description = "A decision; or, with `lost`, how many decisions are missing from the log, and why")
record DecisionLogEntryResponse(
        UUID id,

        @Schema(
                description =
                        "The home tenant of the subject. Of an unknown subject: the tenant of the resource, else of the"
                                + " caller; all zeros if neither is known.")
        UUID tenantId,

        @Schema(description = "When it was decided; the last one, of lost decisions")
        Instant decidedAt,

        @Schema(description = "What was decided; absent with `lost`") @Nullable
        Boolean decision,

        @Schema(
                description =
                        "Why, as the answer said; with `lost`: `queue-full`, `denials-limited`, `permits-limited` or"
                                + " `unwritable`",
                examples = "not-granted")
        String reason,

        @Schema(description = "Who was asked about") @Nullable
        DecisionSubject subject,

        @Schema(description = "As it was asked, cut to 255 characters", examples = "ticket:list") @Nullable
        String action,

        @Schema(description = "What it was about") @Nullable DecisionResource resource,

        @Schema(description = "Version of the image of the subject's tenant; absent for an unknown subject") @Nullable
        Long tenantVersion,

        @Schema(
                description = "`OWN` is a permission that an endpoint of access-service itself demands",
                examples = "EVALUATION")
        @Nullable
        Endpoint endpoint,

        @Schema(description = "Who asked") @Nullable DecisionCaller caller,

        @Schema(description = "X-Request-ID of the request, cut to 128 characters") @Nullable
        String requestId,

        @Schema(description = "Present if this entry tells of decisions that are missing") @Nullable
        LostDecisions lost) {

    @Schema(description = "An account, a client or a registered subject; the id is cut to 512 characters.")
    record DecisionSubject(@Schema(examples = "account") String type, String id) {}

    @Schema(description = "A resource; the id is cut to 512 characters.")
    record DecisionResource(
            @Schema(examples = "ticket") String type,
            String id,

            @Schema(description = "The tenant that it lies in, if it was stated and the caller may know of it")
            @Nullable
            UUID tenantId) {}

    @Schema(description = "An account or a client.")
    record DecisionCaller(@Schema(examples = "service") String type, String id) {}

    @Schema(description = "Decisions that are missing.")
    record LostDecisions(
            @Schema(description = "How many") long count,

            @Schema(description = "When the first of them was decided")
            Instant since) {}

    static DecisionLogEntryResponse of(DecisionLogEntry entry) {
        return new DecisionLogEntryResponse(
                entry.id,
                entry.tenantId,
                entry.decidedAt,
                entry.permitted,
                entry.reason,
                entry.subjectType == null || entry.subjectId == null
                        ? null
                        : new DecisionSubject(entry.subjectType, entry.subjectId),
                entry.action,
                entry.resourceType == null || entry.resourceId == null
                        ? null
                        : new DecisionResource(entry.resourceType, entry.resourceId, entry.resourceTenantId),
                entry.tenantVersion,
                entry.endpoint == null ? null : Endpoint.valueOf(entry.endpoint),
                entry.callerType == null || entry.callerId == null
                        ? null
                        : new DecisionCaller(entry.callerType, entry.callerId),
                entry.requestId,
                entry.lost == null || entry.lostSince == null ? null : new LostDecisions(entry.lost, entry.lostSince));
    }
}
