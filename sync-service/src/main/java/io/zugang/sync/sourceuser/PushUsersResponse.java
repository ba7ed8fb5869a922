package io.zugang.sync.sourceuser;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.sync.delivery.ReasonResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PushUsersResult")
record PushUsersResponse(
        int received,
        @Schema(description = "Not known before") int created,
        @Schema(description = "Known with other data") int updated,
        @Schema(description = "Known with the same data") int unchanged,

        @Schema(description = "A newer version was known; nothing was changed")
        int stale,

        @Schema(description = "Users without a usable key; all others were taken")
        List<RejectedUser> rejected) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RejectedUser")
    record RejectedUser(
            @Schema(description = "Position in the request, from 0")
            int index,

            @Nullable String sourceUserId,
            List<ReasonResponse> reasons) {}
}
