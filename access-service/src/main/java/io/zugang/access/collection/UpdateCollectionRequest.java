package io.zugang.access.collection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The new name of a collection")
record UpdateCollectionRequest(
        @Schema(examples = "Helpdesk 2nd level") @NotBlank @Size(max = 100)
        String name) {}
