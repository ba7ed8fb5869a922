package io.zugang.access.assignment;

import io.zugang.access.decision.Scope;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A role to give to an account")
record CreateRoleAssignmentRequest(
        @NotNull UUID accountId,
        @NotNull UUID roleId,

        @Schema(description = "At most the role's widest scope, which is also the default") @Nullable
        Scope scope,

        @Schema(description = "From now on if you leave it out") @Nullable
        Instant validFrom,

        @Schema(description = "Without end if you leave it out") @Nullable
        Instant validUntil) {}
