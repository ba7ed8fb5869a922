package io.zugang.access.decisionlog;

import io.zugang.access.decisionlog.LogTerms.Permits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The whole policy")
record SetDecisionLogPolicyRequest(
        @Schema(description = "NONE, one of several (SAMPLED), or all of them (FULL)", examples = "SAMPLED") @NotNull
        Permits permits,

        @Schema(
                description = "With SAMPLED: of how many permits one is logged; 100 if you leave it out",
                examples = "100")
        @Min(2)
        @Max(1_000_000)
        @Nullable
        Integer oneIn) {

    LogTerms terms() {
        return new LogTerms(permits, permits == Permits.SAMPLED && oneIn != null ? oneIn : LogTerms.STANDARD_ONE_IN);
    }
}
