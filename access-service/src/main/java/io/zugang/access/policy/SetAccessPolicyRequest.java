package io.zugang.access.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The whole policy")
record SetAccessPolicyRequest(
        @NotNull EvaluationMode evaluationMode,

        @Schema(description = "With ACTIVE_ROLE: what counts whichever role is active; nothing if you leave it out")
        @Size(max = 2)
        @Nullable
        List<@NotNull RightsSource> alwaysOn,

        @Schema(description = "Whether accounts may switch by themselves; they may if you leave it out") @Nullable
        Boolean selfSwitch,

        @Schema(description = "What the preview of this mode answered; needed if the change makes other roles count")
        @Size(max = 200)
        @Nullable
        String confirm) {

    PolicyTerms terms() {
        return PolicyTerms.of(
                evaluationMode, alwaysOn == null ? List.of() : alwaysOn, selfSwitch == null || selfSwitch);
    }
}
