package io.zugang.access.profile;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The profile that an account shall have")
record AssignProfileRequest(
        @Schema(description = "A profile of the account's tenant, or a shared one") @NotNull
        UUID profileId) {}
