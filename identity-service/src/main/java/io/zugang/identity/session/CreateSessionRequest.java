package io.zugang.identity.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateSessionRequest(
        @NotBlank @Size(max = 320) @Schema(examples = "jutta.mueller@brauhaus.example")
        String login,

        @NotEmpty @Size(max = 1024) @Schema(format = "password", examples = "correct horse battery staple")
        String password,

        @Schema(description = "Signs in to this installation; the account must be linked with it") @Nullable
        UUID installationId) {

    /** Without the password: records print all they hold. */
    @Override
    public String toString() {
        return "CreateSessionRequest[]";
    }
}
