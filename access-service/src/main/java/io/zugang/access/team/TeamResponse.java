package io.zugang.access.team;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Team", description = "Some accounts of a tenant under a name")
record TeamResponse(
        UUID id,
        UUID tenantId,
        @Schema(examples = "Plant fire brigade") String name,
        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static TeamResponse of(Team team) {
        return new TeamResponse(
                team.id(), team.tenantId(), team.name(), team.version(), team.createdAt(), team.updatedAt());
    }
}
