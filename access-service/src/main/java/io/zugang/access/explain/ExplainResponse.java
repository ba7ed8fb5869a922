package io.zugang.access.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zugang.access.decision.ReasonTexts;
import io.zugang.access.decision.RoleView;
import io.zugang.access.engine.Scope;
import io.zugang.access.evaluation.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Explanation", description = "A decision with everything that led to it")
record ExplainResponse(boolean decision, Context context) {

    /** What stands beside the decision. */
    @Schema(name = "ExplainContext")
    record Context(
            @Schema(description = "Stable code of the reason", examples = "granted")
            String reason,

            @JsonProperty("reason_user")
            @Schema(name = "reason_user", description = "The reason for people, by language")
            Map<String, String> reasonUser,

            @Schema(examples = "1:412") String version,

            @Schema(description = "The permission that was looked for", examples = "installation:configure")
            String permission,

            @Schema(description = "What was checked before any role, in order; the first that failed is the reason")
            List<Step> steps,

            @Schema(description = "Everything held that names the permission, and what became of it")
            List<Weighed> weighed,

            @Schema(description = "What of it allows the question")
            List<GrantPart> granting,

            @Schema(description = "What is held and would allow it if the subject switched to it")
            List<GrantPart> switchTo,

            @Schema(description = "Roles that would allow it if the account were given them, the least powerful first")
            List<Remedy> remedies) {}

    /** One check. */
    @Schema(name = "ExplainStep")
    record Step(
            @Schema(description = "The code of the reason that a failure gives", examples = "subject-not-usable")
            String check,

            boolean passed) {}

    /** Something held that was looked at. */
    @Schema(name = "ExplainWeighed")
    record Weighed(
            @Schema(description = "`granted`, or the code of the reason why not", examples = "out-of-scope")
            String outcome,

            GrantPart grant) {}

    /** A role that would help. */
    @Schema(name = "ExplainRemedy")
    record Remedy(
            @Nullable UUID roleId,
            @Schema(examples = "tenant-admin") String role,
            Scope scope) {

        static Remedy of(RoleView role) {
            return new Remedy(role.id(), role.key(), role.widestScope());
        }
    }

    static ExplainResponse of(Answer answer, Recording recording, List<GrantPart> switchTo, List<RoleView> remedies) {
        var reason = answer.verdict().reason();
        return new ExplainResponse(
                answer.permit(),
                new Context(
                        reason.code(),
                        ReasonTexts.of(reason),
                        answer.version().toString(),
                        answer.permission(),
                        recording.steps(),
                        recording.weighed(),
                        recording.granting(),
                        switchTo,
                        remedies.stream().map(Remedy::of).toList()));
    }
}
