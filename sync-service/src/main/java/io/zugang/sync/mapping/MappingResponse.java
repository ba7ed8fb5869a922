package io.zugang.sync.mapping;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Mapping")
record MappingResponse(UUID connectionId, List<UserType> excludedTypes, int minNameLength, long version) {

    static MappingResponse of(Mapping mapping) {
        return new MappingResponse(
                mapping.connectionId(),
                mapping.excludedTypes().stream().sorted().toList(),
                mapping.minNameLength(),
                mapping.version());
    }
}
