package io.zugang.access.profile;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AccountProfile", description = "The profile of an account")
record AccountProfileResponse(
        UUID accountId,
        UUID profileId,

        @Schema(description = "Name of the profile", examples = "cmtrack_basiccustomers")
        String profile,

        Instant assignedAt) {

    static AccountProfileResponse of(UUID accountId, AccountProfile assigned, Profile profile) {
        return new AccountProfileResponse(accountId, profile.id(), profile.name(), assigned.assignedAt());
    }
}
