package io.zugang.tenant.unit;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateUnitRequest(
        @NotNull
        @PlainText
        @DistinctName
        @Size(max = 120)
        @Schema(description = "Unlike those of the units beside it", examples = "Werk Süd")
        String name,

        @Schema(description = "The unit above; null or left out: at the top") @Nullable
        UUID parentId) {}
