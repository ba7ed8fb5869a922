package io.zugang.identity.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each item, in the order of the request. */
record ProvisioningResponse(List<Result> results) {

    /** What became of one user. */
    @Schema(name = "ProvisioningResult")
    record Result(
            String sourceUserId,
            Outcome outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID accountId,

            List<Reason> reasons) {}

    /** Why an item failed; it never tells whose an address is. */
    record Reason(
            @Schema(examples = "EMAIL_USED_BY_OTHER_ACCOUNT")
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String field) {}

    /** What became of one user. */
    enum Outcome {
        CREATED,
        LINKED,
        UPDATED,
        UNCHANGED,
        FAILED
    }
}
