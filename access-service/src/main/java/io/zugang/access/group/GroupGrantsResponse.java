package io.zugang.access.group;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GroupGrants", description = "What a group grants, and to how many")
record GroupGrantsResponse(
        UUID groupId,

        @Schema(description = "Permissions that every member has in its own company", examples = "[\"portal:use\"]")
        List<String> permissions,

        @Schema(description = "Roles that every member holds by the group")
        List<GrantedRole> roles,

        @Schema(description = "How many accounts have these rights by the group, at once", examples = "12")
        long affectedAccounts,

        @Schema(description = "The number in the ETag") long version) {}
