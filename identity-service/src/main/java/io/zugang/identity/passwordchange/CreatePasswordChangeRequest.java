package io.zugang.identity.passwordchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record CreatePasswordChangeRequest(
        @NotBlank
        @Size(max = 512)
        @Schema(description = "Member `changeToken` of the problem `password-change-required`")
        String changeToken,

        @NotEmpty @Size(max = 1024) @Schema(format = "password", examples = "violet harbour seven lamps")
        String newPassword) {

    /** Without the secrets: records print all they hold. */
    @Override
    public String toString() {
        return "CreatePasswordChangeRequest[]";
    }
}
