package io.zugang.access.group;

import io.zugang.access.group.GroupNameTemplate.Element;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How groups of tenants are to be named from now on")
record GroupNameTemplateRequest(
        @Schema(description = "Comes first; may be empty", examples = "X") @NotNull @Size(max = 50)
        String prefix,

        @Schema(
                description = "Comes next",
                examples = "NUMBER",
                enumeration = {"NUMBER", "NAME"})
        @NotNull
        @Pattern(regexp = "NUMBER|NAME", message = "must be NUMBER or NAME")
        String element2,

        @Schema(
                description = "Comes last, after a hyphen; NONE for nothing",
                examples = "NAME",
                enumeration = {"NUMBER", "NAME", "SHORT_NAME", "NONE"})
        @NotNull
        @Pattern(regexp = "NUMBER|NAME|SHORT_NAME|NONE", message = "must be NUMBER, NAME, SHORT_NAME or NONE")
        String element3) {

    /** The template, made from that version of the former one. */
    GroupNameTemplate template(long version) {
        return new GroupNameTemplate(prefix, Element.valueOf(element2), Element.valueOf(element3), version);
    }
}
