package io.zugang.tenant.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contract", description = "A service contract; the IBAN is never shown in full")
record ContractResponse(
        UUID id,
        UUID tenantId,

        @Schema(examples = "V-2026-0815") String number,
        ContractStatus status,

        @Schema(description = "Masked", examples = "DE****************3000")
        String iban,

        boolean paymentDetailPresent,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,

        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ContractResponse of(Contract contract, LocalDate today) {
        return new ContractResponse(
                contract.id(),
                contract.tenantId(),
                contract.number(),
                contract.statusOn(today),
                contract.maskedIban(),
                true,
                contract.validFrom(),
                contract.validUntil(),
                contract.version(),
                contract.createdAt(),
                contract.updatedAt());
    }
}
