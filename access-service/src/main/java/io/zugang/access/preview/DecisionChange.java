package io.zugang.access.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.access.engine.Scope;
import io.zugang.access.evaluation.EvaluationRequest;
import io.zugang.access.explain.GrantPart;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DecisionChange", description = "A decision that falls otherwise under a catalogue")
record DecisionChange(
        @Schema(description = "`account`, `service` or a type of registered subjects", examples = "account")
        String subjectType,

        @Schema(description = "Account id, or the id of the service or subject")
        String subjectId,

        @Schema(description = "Home tenant of the subject") UUID tenantId,

        @Schema(examples = "ens.alarm:trigger") String permission,

        @Schema(description = "Of what gives or takes it") Scope scope,

        @Schema(description = "The decision now") boolean before,

        @Schema(description = "The decision under the catalogue")
        boolean after,

        @Schema(description = "Code of the reason of the decision under the catalogue", examples = "not-granted")
        String reason,

        @Schema(
                description =
                        "What allows it: now if that is lost, else under the catalogue; what forbids it if that is why")
        @Nullable
        GrantPart grant,

        @Schema(description = "A question whose answer changes")
        EvaluationRequest question) {}
