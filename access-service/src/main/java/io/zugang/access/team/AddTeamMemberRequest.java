package io.zugang.access.team;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An account to put into a team")
record AddTeamMemberRequest(
        @Schema(description = "An account of the team's tenant") @NotNull
        UUID accountId) {}
