package io.zugang.access.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A team to create")
record CreateTeamRequest(
        @Schema(description = "The tenant that gets the team; your own if you leave it out") @Nullable
        UUID tenantId,

        @Schema(description = "Unique in its tenant", examples = "Plant fire brigade") @NotBlank @Size(max = 100)
        String name) {}
