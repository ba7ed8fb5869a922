package io.zugang.access.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes the batch of AuthZEN 1.0 section 7 to readers of the API; {@link EvaluationReader} reads it. */
@Schema(description = "Several questions. What stands at the top counts for every item that does not say otherwise.")
record EvaluationsRequest(
        EvaluationRequest.@Nullable SubjectEntity subject,
        EvaluationRequest.@Nullable Action action,
        EvaluationRequest.@Nullable Resource resource,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable
        JsonNode context,

        @Schema(
                description = "An item replaces whole entities; without items this is a single question",
                maxItems = EvaluationReader.MAX_ITEMS)
        @Nullable
        List<EvaluationRequest> evaluations,

        @Nullable Options options) {

    /** How to go through the items. */
    @Schema(name = "EvaluationsOptions")
    record Options(
            @JsonProperty("evaluations_semantic")
            @Schema(
                    name = "evaluations_semantic",
                    enumeration = {"execute_all", "deny_on_first_deny", "permit_on_first_permit"},
                    defaultValue = "execute_all")
            @Nullable
            String semantic) {}
}
