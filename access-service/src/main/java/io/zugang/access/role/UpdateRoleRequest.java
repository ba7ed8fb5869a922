package io.zugang.access.role;

import io.zugang.access.decision.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The fields of a role to change; those left out stay as they are")
record UpdateRoleRequest(
        @Schema(examples = "Front desk")
        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Nullable
        String name,

        @Schema(examples = "Sees the accounts of the company") @Size(max = 500) @Nullable
        String description,

        @Schema(examples = "[\"account:read\"]") @Size(min = 1, max = 500) @Nullable
        Set<@NotNull @Size(max = 100) String> permissions,

        @Nullable Scope widestScope) {}
