package io.zugang.tenant.representative;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record AssignRepresentativeRequest(
        @NotNull @Schema(description = "One of access-service's `GET /representative-candidates`")
        UUID accountId) {}
