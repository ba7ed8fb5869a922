package io.zugang.access.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.zugang.access.decision.ReasonTexts;
import io.zugang.platform.persistence.Reach;
import java.util.List;
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

            @Schema(description = "Where it is allowed; only for resources of type `api` and `api-part`") @Nullable
            ReachPart reach,

            @JsonProperty("consistency_token")
            @Schema(
                    name = "consistency_token",
                    description = "Names the version that was decided on; a later question with it is not answered from"
                            + " an older one",
                    examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f:412")
            @Nullable
            String consistencyToken,

            @JsonProperty("masked_fields")
            @Schema(
                    name = "masked_fields",
                    description = "Fields of the resource that must not be shown",
                    examples = "[\"contact.phone\"]")
            @Nullable
            List<String> maskedFields,

            @Schema(
                    description =
                            "What whoever enforces the decision must do, or else deny; instead of `masked_fields`, and only"
                                    + " if the question says that it can: `supported_obligations` in its context holds"
                                    + " `custom`")
            @Nullable
            List<Obligation> obligations,

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

    /** In the form of the AuthZEN profile for obligations. */
    @Schema(name = "EvaluationObligation")
    record Obligation(
            @Schema(examples = "mask") String id,
            @Schema(examples = "custom") String type,

            @Schema(examples = "{\"vendor\":\"zugang\",\"action\":\"mask\",\"fields\":[\"contact.phone\"]}")
            Map<String, Object> properties) {

        static final String TYPE = "custom";

        static Obligation toMask(List<String> fields) {
            return new Obligation("mask", TYPE, Map.of("vendor", "zugang", "action", "mask", "fields", fields));
        }
    }

    static EvaluationResponse of(Answer answer) {
        return of(answer, null);
    }

    /** The decision, in the form that the context of the question asks for. */
    static EvaluationResponse of(Answer answer, @Nullable JsonNode context) {
        var reason = answer.verdict().reason();
        var reach = answer.isAboutAnywhere() && answer.permit() ? ReachPart.of(answer.reach()) : null;
        var masks = answer.verdict().masks();
        var version = answer.version().toString();
        boolean asObligation = supportsObligations(context);
        return new EvaluationResponse(
                answer.permit(),
                new Context(
                        reason.code(),
                        ReasonTexts.of(reason),
                        version,
                        reach,
                        answer.consistencyToken(),
                        asObligation || masks.isEmpty() ? null : masks,
                        asObligation && !masks.isEmpty() ? List.of(Obligation.toMask(masks)) : null,
                        null));
    }

    private static boolean supportsObligations(@Nullable JsonNode context) {
        if (context != null) {
            for (var type : context.path("supported_obligations")) {
                if (Obligation.TYPE.equals(type.textValue())) {
                    return true;
                }
            }
        }
        return false;
    }

    static EvaluationResponse error(String message) {
        return new EvaluationResponse(
                false, new Context(null, null, null, null, null, null, null, new ItemError(400, message)));
    }
}
