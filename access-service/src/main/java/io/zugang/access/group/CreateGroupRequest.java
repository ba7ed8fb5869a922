package io.zugang.access.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A group to create")
record CreateGroupRequest(
        @Schema(
                description = "The tenant that gets the group; your own if you leave it out. Groups of the provider may"
                        + " hold members of any tenant, the others their own tenant's only.")
        @Nullable
        UUID tenantId,

        @Schema(examples = "Purchasing") @NotBlank @Size(max = 200)
        String name) {}
