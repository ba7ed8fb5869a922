package io.zugang.access.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.access.engine.AccessFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "AccessFilter",
        description =
                "The resources that lie in at least one part of `any` and in no part of `none`. Without a part in `any`"
                        + " there are none.")
record AccessFilterResponse(
        @Schema(description = "`granted`, or the code of the reason why nothing is open", examples = "granted")
        String reason,

        List<Part> any,
        List<Part> none,

        @Schema(
                description =
                        "Which fields must be neither shown nor searched in which part; what several parts say adds"
                                + " up. `masked_fields` of single decisions says the same")
        List<Mask> masks) {

    /** Fields that must not be seen in a part. */
    @Schema(name = "AccessFilterMask")
    record Mask(
            @Schema(examples = "[\"contact.email\",\"contact.phone\"]")
            List<String> fields,

            Part part) {}

    /** A part of all resources of the type. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "AccessFilterPart",
            description = "Everything that is stated must hold; a part that states nothing holds every resource")
    record Part(
            @Schema(description = "The resource belongs to one of these tenants, or to one managed by `managedBy`")
            @Nullable
            Set<UUID> tenants,

            @Schema(description = "A partner") @Nullable UUID managedBy,

            @Schema(description = "The resource lies in one of these units; those below are among them") @Nullable
            Set<UUID> units,

            @Schema(description = "It is one of these resources") @Nullable
            Set<String> ids,

            @Schema(description = "It belongs to this subject or is assigned to it") @Nullable
            String owner,

            @Schema(description = "It is assigned to this subject") @Nullable
            String assignee,

            @Schema(
                    description = "For each type of collection: it lies in one of these",
                    examples = "{\"queue\":[\"019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f\"]}")
            Map<String, Set<String>> collections,

            @Schema(
                    description =
                            "A role has a condition on what a question says, so each resource needs a decision of its"
                                    + " own besides")
            boolean conditional) {

        static Part of(AccessFilter.Part part) {
            return new Part(
                    part.tenants(),
                    part.managedBy(),
                    part.units(),
                    part.ids(),
                    part.owner(),
                    part.assignee(),
                    part.collections(),
                    part.condition() != null);
        }
    }

    static AccessFilterResponse of(AccessFilter filter) {
        return new AccessFilterResponse(
                filter.reason().code(),
                filter.any().stream().map(Part::of).toList(),
                filter.none().stream().map(Part::of).toList(),
                filter.masks().stream()
                        .map(mask -> new Mask(mask.fields(), Part.of(mask.part())))
                        .toList());
    }
}
