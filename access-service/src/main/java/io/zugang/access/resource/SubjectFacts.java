package io.zugang.access.resource;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is told of a subject; all of it replaces what was known. */
@Schema(description = "What is known of a subject that is no account")
record SubjectFacts(
        @Schema(description = "Its home tenant", examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f") @NotNull
        UUID tenantId,

        @Schema(description = "Whether it may do anything at all; true if left out") @Nullable
        Boolean enabled,

        @Schema(description = "The unit it belongs to") @Nullable
        UUID unitId,

        @Schema(description = "Ids of the roles that it holds, each with the scope that the role has of its own")
        @Size(max = 100)
        List<@NotNull UUID> roles,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What conditions of roles may look at",
                examples = "{\"role\":\"admin\"}")
        @Nullable
        JsonNode properties) {

    SubjectFacts {
        roles = roles == null ? List.of() : roles.stream().distinct().sorted().toList();
    }

    RegisteredSubject of(String type, String id) {
        return new RegisteredSubject(
                type, id, tenantId, enabled == null || enabled, unitId, roles, ResourceFacts.object(properties));
    }
}
