package io.zugang.tenant.installation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Installation", description = "One installation of the product at a company")
record InstallationResponse(
        UUID id,
        UUID tenantId,

        @Schema(examples = "Backstube Karlsruhe") String name,
        @Schema(examples = "SN-4711-0815") String externalId,
        @Schema(examples = "telephony") String product,
        @Schema(examples = "10.0.0.19") String version,

        Hosting hosting,
        boolean directoryLinked,
        Activation activation,
        long entityVersion,
        Instant createdAt,
        Instant updatedAt) {

    @Schema(name = "ActivationSummary")
    record Activation(
            ActivationState state, @JsonInclude @Nullable Instant since) {}

    static InstallationResponse of(Installation installation) {
        return new InstallationResponse(
                installation.id(),
                installation.tenantId(),
                installation.name(),
                installation.externalId(),
                installation.product(),
                installation.productVersion().toString(),
                installation.hosting(),
                installation.isDirectoryLinked(),
                new Activation(installation.activation(), installation.activationChangedAt()),
                installation.version(),
                installation.createdAt(),
                installation.updatedAt());
    }
}
