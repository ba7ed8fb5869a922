package io.zugang.access.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The new name of a group")
record UpdateGroupRequest(
        @Schema(examples = "Purchasing") @NotBlank @Size(max = 200)
        String name) {}
