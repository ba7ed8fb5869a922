package io.zugang.tenant.installation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Prerequisites", description = "Whether central access can be switched on, and why not")
record PrerequisitesResponse(boolean met, List<Item> items, List<ActivationWarning> warnings) {

    @Schema(name = "Prerequisite")
    record Item(
            @Schema(examples = "version") String item,
            boolean met,
            @Schema(examples = "at least 10.0.0.19") String expected,
            @Schema(examples = "10.0.0.9") String actual,

            @Schema(description = "What to do about it; absent when met") @Nullable
            String hint) {}

    static PrerequisitesResponse of(List<Item> items, List<ActivationWarning> warnings) {
        return new PrerequisitesResponse(items.stream().allMatch(Item::met), items, warnings);
    }
}
