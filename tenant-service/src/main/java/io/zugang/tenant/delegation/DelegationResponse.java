package io.zugang.tenant.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Delegation", description = "That a partner manages a customer")
record DelegationResponse(
        UUID id,
        UUID customerId,
        UUID partnerId,
        DelegationState state,
        Instant since,

        @Schema(description = "When it was ended; null while it is active") @JsonInclude @Nullable
        Instant endedAt,

        @Schema(description = "The number in the ETag") long version) {

    static DelegationResponse of(Delegation delegation) {
        return new DelegationResponse(
                delegation.id(),
                delegation.tenantId(),
                delegation.partnerId(),
                delegation.state(),
                delegation.createdAt(),
                delegation.endedAt(),
                delegation.version());
    }
}
