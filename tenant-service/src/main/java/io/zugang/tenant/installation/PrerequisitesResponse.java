package io.zugang.tenant.installation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Prerequisites", description = "Whether central access can be switched on, and why not")
record PrerequisitesResponse(
        boolean met,
        List<Prerequisite> items,

        @Schema(description = "Only if a module was asked about; `met` and `items` do not count it") @Nullable
        ModulePart module,

        List<ActivationWarning> warnings) {

    /** What a module needs besides. */
    @Schema(name = "PrerequisitesOfModule", description = "What the module needs besides central access")
    record ModulePart(
            @Schema(examples = "customer-helpdesk") String key, boolean met, List<Prerequisite> items) {}

    static PrerequisitesResponse of(List<Prerequisite> items, List<ActivationWarning> warnings) {
        return new PrerequisitesResponse(Prerequisite.allMet(items), items, null, warnings);
    }

    PrerequisitesResponse with(String module, List<Prerequisite> own) {
        return new PrerequisitesResponse(met, items, new ModulePart(module, Prerequisite.allMet(own), own), warnings);
    }
}
