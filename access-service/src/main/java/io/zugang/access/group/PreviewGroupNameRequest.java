package io.zugang.access.group;

import io.zugang.access.group.GroupNameTemplate.Naming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A template and a tenant to try it on")
record PreviewGroupNameRequest(
        @NotNull @Valid GroupNameTemplateRequest template,

        @Schema(description = "The tenant's number", examples = "12345") @Size(max = 200) @Nullable
        String number,

        @Schema(description = "The tenant's name", examples = "Heidelberg") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "The tenant's short name", examples = "HDM") @Size(max = 200) @Nullable
        String shortName) {

    private static final UUID NOBODY = new UUID(0, 0);

    String render() {
        return template.template(0).nameFor(new Naming(NOBODY, number, name, shortName));
    }
}
