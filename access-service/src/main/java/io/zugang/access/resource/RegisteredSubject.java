package io.zugang.access.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subject that is no account, as it was registered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A subject that is no account")
public record RegisteredSubject(
        @Schema(examples = "user") String type,
        @Schema(examples = "alice") String id,

        @Schema(description = "Its home tenant", examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f")
        UUID tenantId,

        @Schema(description = "Whether it may do anything at all")
        boolean enabled,

        @Schema(description = "The unit it belongs to") @Nullable
        UUID unitId,

        @Schema(description = "Ids of the roles that it holds")
        List<UUID> roles,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What conditions of roles may look at",
                examples = "{\"role\":\"admin\"}")
        JsonNode properties) {}
