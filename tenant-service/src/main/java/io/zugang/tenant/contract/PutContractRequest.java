package io.zugang.tenant.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record PutContractRequest(
        @NotNull
        @Size(max = 64)
        @Schema(
                description = "The account the contract is paid from; written only, shown masked",
                examples = "DE89 3704 0044 0532 0130 00")
        String iban,

        @Schema(description = "First day; without it since ever", examples = "2026-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day; without it for good", examples = "2036-12-31") @Nullable
        LocalDate validUntil) {

    // The default would write the IBAN into logs and error messages.
    @Override
    public String toString() {
        return "PutContractRequest[validFrom=" + validFrom + ", validUntil=" + validUntil + "]";
    }
}
