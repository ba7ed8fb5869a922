package io.zugang.access.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Profile", description = "A bundle of roles, of which an account has at most one")
record ProfileResponse(
        UUID id,

        @Schema(description = "The tenant it belongs to; null if every tenant may use it") @Nullable
        UUID tenantId,

        @Schema(description = "Whom it is made for: PORTAL users or own STAFF")
        ProfileKind kind,

        @Schema(description = "Stable name for programs of a built-in profile; null for the others") @Nullable
        String key,

        @Schema(examples = "cmtrack_basiccustomers") String name,
        @Schema(description = "Ids of its roles, in order") List<UUID> roles,

        @Schema(
                description = "Keys of the roles whose holders may assign it; empty if everybody may who may assign"
                        + " profiles")
        List<String> assignableBy,

        @Schema(description = "System profiles are built in and cannot be changed")
        boolean system,

        @Schema(description = "The number in the ETag") long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProfileResponse of(Profile profile) {
        return new ProfileResponse(
                profile.id(),
                profile.tenantId(),
                profile.kind(),
                profile.key(),
                profile.name(),
                profile.roles(),
                profile.assignableBy(),
                profile.isSystem(),
                profile.version(),
                profile.createdAt(),
                profile.updatedAt());
    }

    /** The names of the changeable fields in which another state of the same profile differs. */
    List<String> differencesTo(ProfileResponse other) {
        var changed = new ArrayList<String>();
        if (!assignableBy.equals(other.assignableBy)) {
            changed.add("assignableBy");
        }
        if (kind != other.kind) {
            changed.add("kind");
        }
        if (!name.equals(other.name)) {
            changed.add("name");
        }
        if (!roles.equals(other.roles)) {
            changed.add("roles");
        }
        return List.copyOf(changed);
    }
}
