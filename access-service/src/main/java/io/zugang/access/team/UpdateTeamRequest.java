package io.zugang.access.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The new name of a team")
record UpdateTeamRequest(
        @Schema(examples = "Plant fire brigade") @NotBlank @Size(max = 100)
        String name) {}
