package io.zugang.access.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The fields of a profile to change; those left out stay as they are")
record UpdateProfileRequest(
        @Schema(examples = "cmtrack_basiccustomers")
        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Nullable
        String name,

        @Schema(description = "Cannot change while accounts have the profile") @Nullable
        ProfileKind kind,

        @Schema(description = "Ids of all roles it shall bundle") @Size(min = 1, max = 100) @Nullable
        Set<@NotNull UUID> roles,

        @Schema(
                description =
                        "Keys of the roles whose holders may assign it; an empty list lets everybody who may assign"
                                + " profiles",
                examples = "[\"service-desk\"]")
        @Size(max = 100)
        @Nullable
        Set<@NotNull @Size(max = 64) String> assignableBy) {}
