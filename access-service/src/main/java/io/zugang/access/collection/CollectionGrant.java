package io.zugang.access.collection;

import io.zugang.access.engine.Permission.CollectionAction;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a role allows in a collection")
record CollectionGrant(
        @Schema(description = "A collection of the role's tenant") @NotNull
        UUID collectionId,

        @Schema(description = "READ, WRITE, APPEND: to add without changing", examples = "[\"READ\",\"APPEND\"]")
        @NotEmpty
        Set<@NotNull CollectionAction> actions) {}
