package io.zugang.tenant.module;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Modules")
record ModulesResponse(List<Item> items) {

    @Schema(name = "ModuleOfInstallation")
    record Item(
            @Schema(examples = "ai-assistant") String key,
            @Schema(examples = "AI assistant") String name,

            @Schema(description = "Whether it could be used now")
            boolean usable,

            @Schema(description = "Whether it is switched on")
            boolean enabled,

            @Schema(
                    description = "Why it is not usable: `activation-missing`, `version-too-low` or"
                            + " `product-not-supported`; absent when usable",
                    examples = "activation-missing")
            @Nullable
            String reason,

            @Schema(description = "The product version it needs", examples = "10.0.0.19") @Nullable
            String minimumVersion) {}
}
