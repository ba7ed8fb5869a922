package io.zugang.tenant.installation;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A field that is left out or null stays as it is")
record UpdateInstallationRequest(
        @PlainText @DistinctName @Size(max = 120) @Schema(examples = "Backstube Durlach") @Nullable
        String name,

        @Pattern(regexp = ProductVersion.PATTERN, message = ProductVersion.MESSAGE)
        @Schema(examples = "10.0.1.0")
        @Nullable
        String version,

        @Schema(examples = "CLOUD") @Nullable Hosting hosting,

        @Schema(examples = "true") @Nullable Boolean directoryLinked) {}
