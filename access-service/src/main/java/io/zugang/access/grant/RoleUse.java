package io.zugang.access.grant;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What uses a role: an assignment, a group or a profile. */
@Schema(description = "What uses a role")
public record RoleUse(
        @Schema(description = "Absent for groups and profiles") @Nullable
        UUID assignmentId,

        @Schema(description = "Absent for profiles that are there for everybody") @Nullable
        UUID tenantId,

        @Schema(description = "`account`, `service`, `group` or `profile`", examples = "account")
        String subjectType,

        String subjectId) {

    /** Orders them. */
    public String key() {
        return assignmentId == null ? subjectId : assignmentId.toString();
    }
}
