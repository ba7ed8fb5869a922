package io.zugang.tenant.representative;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Representative", description = "That somebody represents a customer")
record RepresentativeResponse(
        @Schema(description = "The assignment; memberships that follow from it name it as their `originId`")
        UUID id,

        @Schema(description = "The customer") UUID tenantId,

        @Schema(description = "Who represents it") UUID accountId,

        Instant since) {

    static RepresentativeResponse of(Representative representative) {
        return new RepresentativeResponse(
                representative.id(), representative.tenantId(), representative.accountId(), representative.createdAt());
    }
}
