package io.zugang.access.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zugang.platform.persistence.Reach;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Decision", description = "The decision")
record EvaluationResponse(boolean decision, Context context) {

    /** What stands beside the decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EvaluationContext")
    record Context(
            @Schema(description = "Stable code of the reason", examples = "out-of-reach") @Nullable
            String reason,

            @JsonProperty("reason_user")
            @Schema(name = "reason_user", description = "The reason for people, by language")
            @Nullable
            Map<String, String> reasonUser,

            @Schema(
                    description = "Revision of the built-in roles, and version of the subject's tenant",
                    examples = "1:412")
            @Nullable
            String version,

            @Schema(description = "Where it is allowed; only for resources of type `api`") @Nullable
            ReachPart reach,

            @Schema(description = "Why an item of a batch could not be understood") @Nullable
            ItemError error) {}

    /** The tenants that are reached. */
    @Schema(name = "EvaluationReach")
    record ReachPart(
            @Schema(description = "Every tenant") boolean everything,
            @Schema(description = "These tenants") Set<UUID> tenants,

            @Schema(description = "The tenants managed by these partners")
            Set<UUID> managedBy) {

        static ReachPart of(Reach reach) {
            return new ReachPart(reach.everything(), reach.tenants(), reach.managedBy());
        }
    }

    /** In the form that AuthZEN 1.0 section 7 shows. */
    @Schema(name = "EvaluationItemError")
    record ItemError(int status, String message) {}

    static EvaluationResponse of(Answer answer) {
        var reason = answer.verdict().reason();
        var reach = answer.isAboutAnywhere() && answer.permit() ? ReachPart.of(answer.reach()) : null;
        var version = answer.version().toString();
        return new EvaluationResponse(
                answer.permit(), new Context(reason.code(), reason.texts(), version, reach, null));
    }

    static EvaluationResponse error(String message) {
        return new EvaluationResponse(false, new Context(null, null, null, null, new ItemError(400, message)));
    }
}
