package io.zugang.access.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What uses a role: an assignment, a group, a profile or a registered subject.
 *
 * @param id orders them
 */
@Schema(description = "What uses a role")
public record RoleUse(
        @JsonIgnore @Schema(hidden = true) UUID id,

        @Schema(description = "Absent for groups, profiles and registered subjects") @Nullable
        UUID assignmentId,

        @Schema(description = "Absent for profiles that are there for everybody") @Nullable
        UUID tenantId,

        @Schema(
                description = "`account`, `service`, `group`, `profile` or the type of a registered subject",
                examples = "account")
        String subjectType,

        String subjectId) {

    /** The place in the order. */
    public String key() {
        return id.toString();
    }
}
