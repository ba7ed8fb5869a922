package io.zugang.tenant.installation;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record RegisterInstallationRequest(
        @NotNull
        @PlainText
        @DistinctName
        @Size(max = 120)
        @Schema(description = "Unambiguous within the company, such as the site", examples = "Backstube Karlsruhe")
        String name,

        @NotNull
        @PlainText
        @Size(max = 120)
        @Schema(description = "How the product identifies the installation, system-wide", examples = "SN-4711-0815")
        String externalId,

        @NotNull @PlainText @Size(max = 60) @Schema(examples = "telephony")
        String product,

        @NotNull
        @Pattern(regexp = ProductVersion.PATTERN, message = ProductVersion.MESSAGE)
        @Schema(examples = "10.0.0.19")
        String version,

        @NotNull @Schema(examples = "CLOUD") Hosting hosting,

        @Schema(description = "Whether users are also kept in a directory; false if left out", examples = "false")
        @Nullable
        Boolean directoryLinked) {}
