package io.zugang.tenant.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrganizationalUnit", description = "A part of a company")
record UnitResponse(
        UUID id,
        UUID tenantId,

        @Schema(description = "The unit above; null at the top") @JsonInclude @Nullable
        UUID parentId,

        @Schema(examples = "Werk Süd") String name,

        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static UnitResponse of(OrganizationalUnit unit) {
        return new UnitResponse(
                unit.id(),
                unit.tenantId(),
                unit.parentId(),
                unit.name(),
                unit.version(),
                unit.createdAt(),
                unit.updatedAt());
    }

    /** The last one, newer than every one before. */
    UnitResponse deleted() {
        return new UnitResponse(id, tenantId, parentId, name, version + 1, createdAt, updatedAt);
    }
}
