package io.zugang.access.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is told of a resource; all of it replaces what was known. */
@Schema(description = "What is known of a resource; it wins over what a question says")
record ResourceFacts(
        @Schema(description = "The tenant it lies in", examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f") @NotNull
        UUID tenantId,

        @Schema(description = "The unit it lies in") @Nullable
        UUID unitId,

        @Schema(description = "Id of the subject that it belongs to", examples = "alice") @Size(max = 512) @Nullable
        String owner,

        @Schema(description = "Ids of the subjects that it is assigned to") @Size(max = 1000)
        List<@NotBlank @Size(max = 512) String> assignees,

        @Schema(description = "Id of the collection it lies in, by type of collection") @Size(max = 20)
        Map<@NotBlank @Size(max = 100) String, @NotBlank @Size(max = 512) String> collections,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What conditions of roles may look at",
                examples = "{\"status\":\"active\"}")
        @Nullable
        JsonNode properties) {

    ResourceFacts {
        assignees = assignees == null ? List.of() : List.copyOf(assignees);
        collections = collections == null ? Map.of() : Map.copyOf(collections);
    }

    RegisteredResource of(String type, String id) {
        return new RegisteredResource(type, id, tenantId, unitId, owner, assignees, collections, object(properties));
    }

    /** The properties, which may be left out. */
    static ObjectNode object(@Nullable JsonNode properties) {
        return properties instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
