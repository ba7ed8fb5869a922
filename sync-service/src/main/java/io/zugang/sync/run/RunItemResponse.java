package io.zugang.sync.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.sync.delivery.ReasonResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RunItem")
record RunItemResponse(
        String sourceUserId,
        String displayName,
        RunItemOutcome outcome,
        List<ReasonResponse> reasons,
        @Nullable UUID accountId) {

    static RunItemResponse of(RunItem item, Locale language) {
        return new RunItemResponse(
                item.sourceUserId(),
                item.displayName(),
                item.outcome(),
                ReasonResponse.of(item.reasons(), language),
                item.accountId());
    }
}
