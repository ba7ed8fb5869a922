package io.zugang.access.policy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ModePreview", description = "What another mode would do; nothing was changed")
record ModePreviewResponse(
        @Schema(description = "How many accounts would lose or gain anything")
        long affected,

        @Schema(description = "How many would lose something")
        long losing,

        @Schema(description = "How many would gain something")
        long gaining,

        @Schema(description = "Send it with the change; it is good as long as the change would do exactly this")
        String confirm,

        @Schema(description = "The affected accounts") List<Account> items,

        @Schema(description = "Send it as `cursor` to get the next page; absent on the last page") @Nullable
        String nextPageToken) {

    @Schema(name = "ModePreviewAccount", description = "What an account would lose and gain")
    record Account(
            UUID accountId,

            @Schema(description = "What would no longer count")
            List<Held> loses,

            @Schema(description = "What would count besides")
            List<Held> gains) {}

    @Schema(name = "ModePreviewRights", description = "An assignment, a profile or a group")
    record Held(
            @Schema(description = "ASSIGNMENT, PROFILE or GROUP", examples = "ASSIGNMENT")
            String source,

            @Schema(description = "Of the assignment, the profile or the group")
            UUID id,

            @Schema(
                    description = "Key of the assigned role, or name of the profile or group",
                    examples = "tenant-admin")
            String name) {}
}
