package io.zugang.access.role;

import io.zugang.access.decision.Scope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A role to create")
record CreateRoleRequest(
        @Schema(description = "The tenant that gets the role; your own if you leave it out") @Nullable
        UUID tenantId,

        @Schema(description = "Stable name for programs; cannot be changed later", examples = "front-desk")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,62}")
        String key,

        @Schema(examples = "Front desk") @NotBlank @Size(max = 100)
        String name,

        @Schema(examples = "Sees the accounts of the company") @Size(max = 500) @Nullable
        String description,

        @Schema(examples = "[\"account:read\"]") @NotEmpty @Size(max = 500)
        Set<@NotNull @Size(max = 100) String> permissions,

        @Schema(description = "The widest scope an assignment of the role may have; TENANT if you leave it out")
        @Nullable
        Scope widestScope) {}
