package io.zugang.identity.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The company that registers. */
record CompanyRequest(
        @Schema(examples = "Systemhaus Grimmbart GmbH") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "grimmbart.example") @NotBlank @Size(max = 253)
        String domain) {}
