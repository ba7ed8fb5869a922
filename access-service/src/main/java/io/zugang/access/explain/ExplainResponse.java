package io.zugang.access.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zugang.access.decision.Grant;
import io.zugang.access.decision.RoleView;
import io.zugang.access.decision.Scope;
import io.zugang.access.decision.Trace;
import io.zugang.access.evaluation.Answer;
import java.time.Instant;
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

            @Schema(description = "What was checked, in order; the first that did not pass is the reason")
            List<Step> steps,

            @Schema(description = "The assignments that allow it")
            List<GrantPart> granting,

            @Schema(description = "Roles that would allow it if the account were given them, the least powerful first")
            List<Remedy> remedies) {}

    /** One check. */
    @Schema(name = "ExplainStep")
    record Step(
            Trace.Check check,
            boolean passed,

            @Schema(description = "What was looked at", examples = "tenant-admin (TENANT)")
            String detail) {}

    /** A granting assignment. */
    @Schema(name = "ExplainGrant")
    record GrantPart(
            @Schema(description = "Null for what is built in for Zugang's own services") @Nullable
            UUID assignmentId,

            @Nullable UUID roleId,
            @Schema(examples = "tenant-admin") String role,
            Scope scope,

            @Schema(description = "The tenant from which the scope is measured") @Nullable
            UUID tenantId,

            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {

        static GrantPart of(Grant grant) {
            return new GrantPart(
                    grant.assignmentId(),
                    grant.role().id(),
                    grant.role().key(),
                    grant.scope(),
                    grant.home(),
                    grant.validFrom(),
                    grant.validUntil());
        }
    }

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

    static ExplainResponse of(Answer answer, List<Step> steps, List<RoleView> remedies) {
        var verdict = answer.verdict();
        return new ExplainResponse(
                answer.permit(),
                new Context(
                        verdict.reason().code(),
                        verdict.reason().texts(),
                        answer.version().toString(),
                        answer.question().permission(),
                        List.copyOf(steps),
                        verdict.granting().stream().map(GrantPart::of).toList(),
                        remedies.stream().map(Remedy::of).toList()));
    }
}
