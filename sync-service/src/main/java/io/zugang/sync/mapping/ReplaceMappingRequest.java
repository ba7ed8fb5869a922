package io.zugang.sync.mapping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReplaceMapping", examples = "{\"excludedTypes\":[\"SYSTEM\",\"LIGHT\"],\"minNameLength\":2}")
record ReplaceMappingRequest(
        @Schema(description = "Users of these types are skipped; SYSTEM is skipped in any case") @NotNull
        Set<@NotNull UserType> excludedTypes,

        @Schema(description = "Shorter first or last names count as incomplete") @NotNull @Min(1) @Max(64)
        Integer minNameLength) {}
