package io.zugang.access.decisiontest;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.evaluation.EvaluationRequest.Action;
import io.zugang.access.evaluation.EvaluationRequest.Resource;
import io.zugang.access.evaluation.EvaluationRequest.SubjectEntity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question, as `/v1/evaluation` takes it, and the answer that it must get. */
@Schema(
        name = "DecisionTest",
        description = "A question, as `/v1/evaluation` takes it, and the answer that it must get")
record DecisionTest(
        @Schema(examples = "a reader reads") @NotBlank @Size(max = 200)
        String name,

        @NotNull SubjectEntity subject,
        @NotNull Action action,
        @NotNull Resource resource,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable
        JsonNode context,

        @Schema(description = "The decision") @NotNull Boolean expect,

        @Schema(description = "Code of the reason; any if you leave it out", examples = "out-of-scope")
        @Size(max = 50)
        @Nullable
        String reason) {

    EvaluationRequest question() {
        return new EvaluationRequest(subject, action, resource, context);
    }
}
