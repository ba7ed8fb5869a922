package io.zugang.tenant.installation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Activation", description = "Whether central access is switched on for an installation")
record ActivationResponse(
        UUID installationId,
        ActivationState state,

        @Schema(description = "When the state last changed; null if it never did") @JsonInclude @Nullable
        Instant since,

        List<ActivationWarning> warnings,
        List<String> acknowledgedWarnings,
        long version) {}
