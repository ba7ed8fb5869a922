package io.zugang.identity.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ProvisionClientRequest(
        @NotBlank
        @Size(max = 64)
        @Schema(
                description = "`installation-` followed by the installation's id",
                examples = "installation-0193a5b0-6a00-7000-8000-000000000001")
        String clientId,

        @NotNull @Schema(examples = "0193a5b0-6a00-7000-8000-0000000000aa")
        UUID tenantId,

        @NotNull @Schema(examples = "0193a5b0-6a00-7000-8000-000000000001")
        UUID installationId) {}
