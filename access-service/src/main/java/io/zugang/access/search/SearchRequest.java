package io.zugang.access.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.evaluation.EvaluationRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes searches to readers of the API; {@link SearchReader} reads them. */
@Schema(description = "A question without the part that is searched for")
record SearchRequest(
        @Schema(description = "A search for subjects needs only its type")
        EvaluationRequest.SubjectEntity subject,

        @Schema(description = "Left out by a search for actions")
        EvaluationRequest.@Nullable Action action,

        @Schema(description = "A search for resources needs only its type")
        EvaluationRequest.Resource resource,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable
        JsonNode context,

        @Nullable Page page) {

    /** Which part of the results is wanted. */
    @Schema(name = "SearchPage")
    record Page(
            @Schema(
                    description =
                            "`next_token` of the answer before; everything else must stay as it was, and the limit may be left out")
            @Nullable
            String token,

            @Schema(description = "How many results at most", minimum = "0") @Nullable
            Integer limit) {}
}
