package io.zugang.access.collection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResourceCollection", description = "Some resources of a tenant that lie together")
record CollectionResponse(
        UUID id,
        UUID tenantId,
        @Schema(examples = "queue") String type,
        @Schema(examples = "Helpdesk_2nd_Level") String key,
        @Schema(examples = "Helpdesk 2nd level") String name,
        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static CollectionResponse of(ResourceCollection collection) {
        return new CollectionResponse(
                collection.id(),
                collection.tenantId(),
                collection.type(),
                collection.key(),
                collection.name(),
                collection.version(),
                collection.createdAt(),
                collection.updatedAt());
    }
}
