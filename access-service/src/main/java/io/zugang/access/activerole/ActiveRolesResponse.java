package io.zugang.access.activerole;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActiveRoles", description = "The active role of an account in each application in which it has any")
record ActiveRolesResponse(
        UUID accountId,

        @Schema(
                description =
                        "UNION: every role counts, whichever is active. ACTIVE_ROLE: of the assigned roles only the"
                                + " active ones count.",
                examples = "ACTIVE_ROLE")
        String evaluationMode,

        @Schema(description = "Whether the account may switch by itself")
        boolean selfSwitch,

        @Schema(description = "By application") List<Active> roles) {

    @Schema(name = "ActiveRole")
    record Active(
            @Schema(examples = "zugang") String application,
            UUID assignmentId,
            @Schema(description = "When it became active") Instant since) {}

    static List<Active> of(List<ActiveRole> roles) {
        return roles.stream()
                .map(role -> new Active(role.application(), role.assignmentId(), role.changedAt()))
                .toList();
    }
}
