package io.zugang.access.group;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Group", description = "A rights group: whoever is in it has what it grants")
record GroupResponse(
        UUID id,
        @Schema(description = "The tenant it belongs to") UUID tenantId,

        @Schema(
                description = "TENANT_RIGHTS for the one that a tenant's external accounts are in by themselves, SYSTEM"
                        + " for the built-in ones of the provider, CUSTOM for those that somebody made")
        RightsGroup.Kind kind,

        @Schema(description = "Stable name of a built-in group", examples = "remote-administrators") @Nullable
        String key,

        @Schema(examples = "X12345-Heidelberg") String name,
        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static GroupResponse of(RightsGroup group) {
        return new GroupResponse(
                group.id(),
                group.tenantId(),
                group.kind(),
                group.key(),
                group.name(),
                group.version(),
                group.createdAt(),
                group.updatedAt());
    }
}
