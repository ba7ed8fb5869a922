package io.zugang.access.group;

import io.zugang.access.group.GroupNameTemplate.Element;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GroupNameTemplate", description = "How the groups of tenants are named")
record GroupNameTemplateResponse(
        @Schema(description = "Comes first", examples = "X") String prefix,
        @Schema(description = "Comes next") Element element2,

        @Schema(description = "Comes last, after a hyphen; NONE for nothing")
        Element element3,

        @Schema(description = "The number in the ETag; 0 until somebody has changed the default")
        long version) {

    static GroupNameTemplateResponse of(GroupNameTemplate template) {
        return new GroupNameTemplateResponse(
                template.prefix(), template.element2(), template.element3(), template.version());
    }
}
