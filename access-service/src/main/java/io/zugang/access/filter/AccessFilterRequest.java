package io.zugang.access.filter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "On which resources of this type may this subject do this?")
record AccessFilterRequest(
        @NotNull @Valid Subject subject,
        @NotNull @Valid Action action,
        @NotNull @Valid Resource resource) {

    /** Who. */
    @Schema(name = "AccessFilterSubject")
    record Subject(
            @Schema(description = "`account` or `service`", examples = "account") @NotBlank @Size(max = 100)
            String type,

            @Schema(examples = "019aa6d0-7c1e-7b52-9f0e-2f4b8a6c1d3e") @NotBlank @Size(max = 500)
            String id) {}

    /** What. */
    @Schema(name = "AccessFilterAction")
    record Action(
            @Schema(description = "An action on the type of resource, or a whole permission", examples = "read")
            @NotBlank
            @Size(max = 200)
            String name) {}

    /** On what. */
    @Schema(name = "AccessFilterResource")
    record Resource(
            @Schema(examples = "cm.ticket") @NotBlank @Size(max = 100)
            String type) {}
}
