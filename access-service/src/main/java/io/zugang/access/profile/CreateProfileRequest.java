package io.zugang.access.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A profile to create")
record CreateProfileRequest(
        @Schema(description = "The tenant that gets the profile; your own if you leave it out") @Nullable
        UUID tenantId,

        @Schema(description = "Whether every tenant may use it; for the provider only, and without `tenantId`")
        @Nullable
        Boolean shared,

        @Schema(description = "Unique in its tenant and among the shared ones", examples = "cmtrack_basiccustomers")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "Whom it is made for; PORTAL if you leave it out") @Nullable
        ProfileKind kind,

        @Schema(
                description =
                        "Ids of roles of the tenant, or of system roles. If you leave it out, the profile gets the"
                                + " basic functions of the portal: own tickets can be listed, created and read")
        @Size(min = 1, max = 100)
        @Nullable
        Set<@NotNull UUID> roles,

        @Schema(
                description = "Keys of the roles whose holders may assign it; leave it out to let everybody who may"
                        + " assign profiles",
                examples = "[\"service-desk\"]")
        @Size(max = 100)
        @Nullable
        Set<@NotNull @Size(max = 64) String> assignableBy) {}
