package io.zugang.access.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All that a role shall allow in collections")
record ReplaceRoleCollectionsRequest(
        @Schema(description = "Each collection once; empty to open none", examples = "[]") @NotNull @Size(max = 1000)
        List<@NotNull @Valid CollectionGrant> grants) {}
