package io.zugang.access.group;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GroupMember", description = "One reason why an account is in a group")
record GroupMemberResponse(
        UUID id,
        UUID groupId,
        UUID accountId,
        @Schema(description = "The account's home tenant") UUID tenantId,

        @Schema(
                description = "AUTOMATIC as an external account of the group's tenant, MANUAL if somebody added it,"
                        + " REPRESENTATIVE as somebody who represents a customer, SYNC if something synchronised it")
        GroupMember.Source source,

        @Schema(description = "What it follows from: the assignment of a representative") @Nullable
        UUID originId,

        @Schema(description = "Where the group's rights count for this account, if not in its home tenant") @Nullable
        UUID reachTenantId,

        @Schema(description = "Whether it goes with its cause only, and cannot be removed by hand")
        boolean locked,

        @Schema(description = "Since when") Instant since) {

    static GroupMemberResponse of(GroupMember member) {
        return new GroupMemberResponse(
                member.id(),
                member.groupId(),
                member.accountId(),
                member.tenantId(),
                member.source(),
                member.originId(),
                member.reachTenantId(),
                member.source() != GroupMember.Source.MANUAL,
                member.createdAt());
    }
}
