package io.zugang.sync.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.sync.delivery.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Run")
record RunResponse(
        UUID id,
        UUID tenantId,
        UUID connectionId,
        RunMode mode,
        RunState state,

        @Schema(description = "What the run waits for; it goes on by itself", examples = "identity-service") @Nullable
        String waitingFor,

        @Schema(description = "Account or client that started the run")
        String startedBy,

        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Schema(description = "Users in the run") long total,
        @Schema(description = "Users by outcome") Map<RunItemOutcome, Long> counts,

        @Schema(description = "Users by reason; a user can have several")
        Map<String, Long> reasons,

        @Schema(description = "Reasons a dry run could not look for, because identity-service did not answer") @Nullable
        List<String> notChecked) {

    static RunResponse of(Run run, RunTally tally) {
        return new RunResponse(
                run.id(),
                run.tenantId(),
                run.connectionId(),
                run.mode(),
                run.state(),
                run.waitingFor(),
                run.startedBy(),
                run.queuedAt(),
                run.startedAt(),
                run.finishedAt(),
                tally.total(),
                tally.counts(),
                tally.reasons(),
                run.areEmailsChecked() ? null : List.of(ReasonCode.EMAIL_USED_BY_OTHER_ACCOUNT.name()));
    }
}
