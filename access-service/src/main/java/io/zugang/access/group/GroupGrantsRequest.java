package io.zugang.access.group;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Everything that a group is to grant; what is not named it grants no longer")
record GroupGrantsRequest(
        @Schema(examples = "[\"portal:use\"]") @NotNull @Size(max = 500)
        Set<@NotNull @Size(max = 100) String> permissions,

        @Schema(
                description = "Roles that the members hold by the group, each as wide as the role may be",
                examples = "[]")
        @NotNull
        @Size(max = 50)
        Set<@NotNull UUID> roleIds) {}
