package io.zugang.sync.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reason", description = "Why a user was not synchronised; all reasons are given, not only the first")
public record ReasonResponse(
        @Schema(description = "Stable; new codes may be added", examples = "DATA_INCOMPLETE")
        String code,

        @Schema(description = "The attribute at fault", examples = "lastName") @Nullable
        String field,

        @Schema(description = "The other user of the installation this is about") @Nullable
        String relatedSourceUserId,

        @Schema(description = "In German or English, by Accept-Language", examples = "The data are incomplete")
        String message) {

    public static List<ReasonResponse> of(List<Reason> reasons, Locale language) {
        return reasons.stream()
                .map(reason -> new ReasonResponse(
                        reason.code(), reason.field(), reason.relatedSourceUserId(), ReasonCode.text(reason, language)))
                .toList();
    }
}
