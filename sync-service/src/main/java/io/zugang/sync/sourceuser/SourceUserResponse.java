package io.zugang.sync.sourceuser;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zugang.sync.delivery.ItemOutcome;
import io.zugang.sync.delivery.ReasonResponse;
import io.zugang.sync.mapping.UserType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceUser")
record SourceUserResponse(
        String sourceUserId,
        long sourceVersion,
        UserType type,
        boolean admin,
        String email,
        String firstName,
        String lastName,
        @Nullable String locale,
        Instant changedAt,

        @Schema(description = "What became of the user when it was last looked at") @Nullable
        ItemOutcome outcome,

        List<ReasonResponse> reasons,
        @Nullable UUID accountId,
        DeliveryState delivery) {

    @Schema(
            description =
                    "CONFIRMED: the account holds exactly these data. PENDING: they go out by themselves as soon as"
                            + " possible. NONE: they do not go out before the next run, if at all.")
    enum DeliveryState {
        CONFIRMED,
        PENDING,
        NONE
    }

    static SourceUserResponse of(SourceUser user, Locale language) {
        return new SourceUserResponse(
                user.sourceUserId(),
                user.sourceVersion(),
                user.type(),
                user.admin(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.locale(),
                user.changedAt(),
                user.outcome(),
                ReasonResponse.of(user.reasons(), language),
                user.accountId(),
                delivery(user));
    }

    private static DeliveryState delivery(SourceUser user) {
        if (user.isDue()) {
            return DeliveryState.PENDING;
        }
        return user.isConfirmed() ? DeliveryState.CONFIRMED : DeliveryState.NONE;
    }
}
