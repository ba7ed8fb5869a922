package io.zugang.tenant.unit;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A field that is left out or null stays as it is")
record UpdateUnitRequest(
        @PlainText
        @DistinctName
        @Size(max = 120)
        @Schema(description = "Unlike those of the units beside it", examples = "Werk Südost")
        @Nullable
        String name) {}
