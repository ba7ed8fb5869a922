package io.zugang.access.explain;

import io.zugang.access.engine.Reason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EffectivePermissions", description = "Everything that an account may do now")
record EffectivePermissionsResponse(
        UUID accountId,
        UUID tenantId,

        @Schema(description = "Whether the account may do anything at all")
        boolean usable,

        @Schema(description = "Code of the reason if it may not", examples = "subject-not-usable") @Nullable
        String reason,

        @Schema(description = "Sorted by name; none while the account is not usable")
        List<EffectivePermission> permissions) {

    /** A permission with where it comes from. */
    @Schema(name = "EffectivePermission")
    record EffectivePermission(
            @Schema(examples = "ticket:list") String permission,

            @Schema(description = "What gives it") List<GrantPart> grantedBy) {}

    static EffectivePermissionsResponse unusable(UUID accountId, UUID tenantId, Reason reason) {
        return new EffectivePermissionsResponse(accountId, tenantId, false, reason.code(), List.of());
    }
}
