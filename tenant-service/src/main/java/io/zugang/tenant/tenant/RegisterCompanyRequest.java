package io.zugang.tenant.tenant;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record RegisterCompanyRequest(
        @NotNull
        @Schema(
                description = "Repeating a registration changes its company instead of making a second one",
                examples = "0199f3a0-5c1e-7b0a-9a55-2f6f5d1c7e10")
        UUID registrationId,

        @NotNull @Schema(examples = "PARTNER") Kind kind,

        @NotNull @PlainText @DistinctName @Size(max = 160) @Schema(examples = "Systemhaus Grimmbart GmbH")
        String name,

        @NotNull @PlainText @Size(max = 253) @Schema(examples = "pbx.grimmbart.de")
        String domain) {

    @Schema(name = "RegisteredCompanyKind")
    enum Kind {
        PARTNER,
        CUSTOMER;

        TenantKind tenantKind() {
            return switch (this) {
                case PARTNER -> TenantKind.PARTNER;
                case CUSTOMER -> TenantKind.CUSTOMER;
            };
        }
    }
}
