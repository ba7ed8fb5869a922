package io.zugang.sync.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Why a user was not synchronised; there can be several. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        String code, @Nullable String field, @Nullable String relatedSourceUserId) {

    public static Reason of(ReasonCode code, @Nullable String field) {
        return new Reason(code.name(), field, null);
    }
}
