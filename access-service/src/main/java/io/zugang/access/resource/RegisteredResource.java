package io.zugang.access.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of one resource. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is known of a resource; it wins over what a question says")
public record RegisteredResource(
        @Schema(examples = "record") String type,
        @Schema(examples = "record-1") String id,

        @Schema(description = "The tenant it lies in", examples = "019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f")
        UUID tenantId,

        @Schema(description = "The unit it lies in") @Nullable
        UUID unitId,

        @Schema(description = "Id of the subject that it belongs to", examples = "alice") @Nullable
        String owner,

        @Schema(description = "Ids of the subjects that it is assigned to")
        List<String> assignees,

        @Schema(description = "Id of the collection it lies in, by type of collection")
        Map<String, String> collections,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What conditions of roles may look at",
                examples = "{\"status\":\"active\"}")
        JsonNode properties) {}
