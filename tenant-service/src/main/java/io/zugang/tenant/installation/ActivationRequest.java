package io.zugang.tenant.installation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record ActivationRequest(
        @NotNull @Schema(examples = "ACTIVE") ActivationState state,

        @Schema(description = "Codes of warnings that were read", examples = "[\"directory-parallel-use\"]")
        @Size(max = 20)
        @Nullable
        Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}", message = "must be the code of a warning") String>
                acknowledgedWarnings) {}
