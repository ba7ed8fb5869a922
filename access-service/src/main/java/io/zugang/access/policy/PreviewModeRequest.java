package io.zugang.access.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The mode to look at")
record PreviewModeRequest(
        @NotNull EvaluationMode evaluationMode,

        @Schema(description = "With ACTIVE_ROLE: what counts whichever role is active; nothing if you leave it out")
        @Size(max = 2)
        @Nullable
        List<@NotNull RightsSource> alwaysOn) {

    PolicyTerms terms() {
        return PolicyTerms.of(evaluationMode, alwaysOn == null ? List.of() : alwaysOn, true);
    }
}
