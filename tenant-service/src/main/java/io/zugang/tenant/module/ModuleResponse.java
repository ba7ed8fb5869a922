package io.zugang.tenant.module;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Module", description = "A feature that central access unlocks")
record ModuleResponse(
        @Schema(examples = "customer-helpdesk") String key,
        @Schema(examples = "Customer helpdesk") String name,

        @Schema(description = "What it needs besides central access")
        List<ModuleRule> prerequisites) {

    static ModuleResponse of(Module module) {
        return new ModuleResponse(module.key(), module.name(), module.prerequisites());
    }
}
