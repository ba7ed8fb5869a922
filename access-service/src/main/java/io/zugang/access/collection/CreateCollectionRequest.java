package io.zugang.access.collection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A collection to register")
record CreateCollectionRequest(
        @Schema(description = "The tenant that gets the collection; your own if you leave it out") @Nullable
        UUID tenantId,

        @Schema(description = "A type that governs permissions; GET /permissions shows which", examples = "queue")
        @NotBlank
        @Size(max = 64)
        String type,

        @Schema(description = "The product's own name for it; unique in its type", examples = "Helpdesk_2nd_Level")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
        String key,

        @Schema(examples = "Helpdesk 2nd level") @NotBlank @Size(max = 100)
        String name) {}
