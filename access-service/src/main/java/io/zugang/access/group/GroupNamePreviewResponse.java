package io.zugang.access.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GroupNamePreview", description = "What a group would be named")
record GroupNamePreviewResponse(
        @Schema(
                description = "Equal names are told apart by a number that is added, as in `Heidelberg (2)`",
                examples = "X12345-Heidelberg")
        String name) {}
