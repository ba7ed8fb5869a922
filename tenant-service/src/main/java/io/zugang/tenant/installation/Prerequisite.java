package io.zugang.tenant.installation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that central access, or a module, needs, and whether an installation has it. */
@Schema(name = "Prerequisite")
public record Prerequisite(
        @Schema(examples = "version") String item,
        boolean met,
        @Schema(examples = "at least 10.0.0.19") String expected,
        @Schema(examples = "10.0.0.9") String actual,

        @Schema(description = "What to do about it; absent when met") @Nullable
        String hint) {

    /** The hint is shown only when it is needed. */
    public static Prerequisite of(String item, boolean met, String expected, String actual, String hint) {
        return new Prerequisite(item, met, expected, actual, met ? null : hint);
    }

    public static boolean allMet(List<Prerequisite> prerequisites) {
        return prerequisites.stream().allMatch(Prerequisite::met);
    }
}
