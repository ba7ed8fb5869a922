package io.zugang.access.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccessPolicy", description = "Which roles of a tenant's accounts count")
record AccessPolicyResponse(
        UUID tenantId,

        @Schema(
                description =
                        "UNION: every role counts. ACTIVE_ROLE: of the assigned ones only the one that is active in"
                                + " its application.")
        EvaluationMode evaluationMode,

        @Schema(description = "With ACTIVE_ROLE: what counts whichever role is active")
        List<RightsSource> alwaysOn,

        @Schema(description = "Whether accounts may switch their active role by themselves")
        boolean selfSwitch,

        @Schema(description = "The number in the ETag; 0 for the standard, which was never changed")
        long version,

        @Nullable Instant updatedAt) {

    static AccessPolicyResponse of(AccessPolicy policy) {
        var terms = policy.terms();
        return new AccessPolicyResponse(
                policy.tenantId(),
                terms.evaluationMode(),
                terms.alwaysOn(),
                terms.selfSwitch(),
                policy.version(),
                policy.updatedAt());
    }

    /** The names of the fields in which another state of it differs. */
    List<String> differencesTo(AccessPolicyResponse other) {
        var changed = new ArrayList<String>();
        if (!alwaysOn.equals(other.alwaysOn)) {
            changed.add("alwaysOn");
        }
        if (evaluationMode != other.evaluationMode) {
            changed.add("evaluationMode");
        }
        if (selfSwitch != other.selfSwitch) {
            changed.add("selfSwitch");
        }
        return List.copyOf(changed);
    }
}
