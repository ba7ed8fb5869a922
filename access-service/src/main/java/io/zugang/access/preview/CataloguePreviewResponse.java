package io.zugang.access.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CataloguePreview", description = "What a catalogue would change; nothing was changed")
record CataloguePreviewResponse(
        @Schema(description = "How many subjects that hold something it changes were looked at")
        long subjects,

        @Schema(
                description = "How many decisions of them fall otherwise, each with its subject, permission and scope;"
                        + " on all pages together")
        long changed,

        @Schema(description = "Whether all of these subjects were looked at")
        boolean complete,

        @Schema(description = "The changed decisions, by tenant and subject")
        List<DecisionChange> items,

        @Schema(
                description =
                        "Send it as `cursor`, with the same catalogue, to get the next page; absent on the last page")
        @Nullable
        String nextPageToken) {}
