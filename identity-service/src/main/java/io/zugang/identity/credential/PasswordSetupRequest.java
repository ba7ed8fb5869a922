package io.zugang.identity.credential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new password, with the token of the mailed link as the right to set it. */
record PasswordSetupRequest(
        @NotBlank @Size(max = 100) String token,

        @Schema(format = "password") @NotNull @Size(max = 1000)
        String password,

        @Schema(format = "password", description = "If sent, must equal the password") @Size(max = 1000) @Nullable
        String confirmation) {

    /** Neither the token nor the password may reach a log. */
    @Override
    public String toString() {
        return "PasswordSetupRequest[]";
    }
}
