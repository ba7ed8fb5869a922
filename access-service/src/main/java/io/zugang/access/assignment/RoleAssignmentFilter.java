package io.zugang.access.assignment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which assignments a list shows; a {@code @BeanParam}. */
class RoleAssignmentFilter {

    @QueryParam("tenantId")
    @Parameter(description = "Only assignments of subjects of this tenant")
    @Nullable
    UUID tenantId;

    @QueryParam("accountId")
    @Parameter(description = "Only assignments of this account")
    @Nullable
    UUID accountId;

    @QueryParam("roleId")
    @Parameter(description = "Only assignments of this role")
    @Nullable
    UUID roleId;

    /** An account whose assignments are left out; not a parameter. */
    @Nullable
    UUID hidden;
}
