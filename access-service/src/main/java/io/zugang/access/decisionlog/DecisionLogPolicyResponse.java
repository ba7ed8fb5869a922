package io.zugang.access.decisionlog;

import io.zugang.access.decisionlog.LogTerms.Permits;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecisionLogPolicy", description = "Which permits of a tenant are logged; denials always are")
record DecisionLogPolicyResponse(
        UUID tenantId,

        @Schema(description = "NONE, one of several (SAMPLED), or all of them (FULL)", examples = "SAMPLED")
        Permits permits,

        @Schema(description = "With SAMPLED: of how many permits one is logged", examples = "100") @Nullable
        Integer oneIn,

        @Schema(description = "The number in the ETag; 0 for the standard, which was never changed")
        long version,

        @Nullable Instant updatedAt) {

    static DecisionLogPolicyResponse of(DecisionLogPolicy policy) {
        var terms = policy.terms();
        return new DecisionLogPolicyResponse(
                policy.tenantId(),
                terms.permits(),
                terms.permits() == Permits.SAMPLED ? terms.oneIn() : null,
                policy.version(),
                policy.updatedAt());
    }
}
