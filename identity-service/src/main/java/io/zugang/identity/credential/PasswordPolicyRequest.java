package io.zugang.identity.credential;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's rule; six characters are the floor. */
record PasswordPolicyRequest(
        @Schema(examples = "14") @NotNull @Min(6) @Max(64) Integer minLength) {}
