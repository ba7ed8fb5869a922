package io.zugang.tenant.tenant;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CreateTenantRequest(
        @Schema(description = "Only customers are created here; partners register", examples = "CUSTOMER")
        @NotNull
        @Pattern(regexp = "CUSTOMER", message = "must be CUSTOMER, partners register themselves")
        String kind,

        @NotNull @PlainText @DistinctName @Size(max = 160) @Schema(examples = "Bäckerei Sonnenschein KG")
        String name,

        @NotNull
        @PlainText
        @Size(max = 253)
        @Schema(description = "The domain the customer mails from", examples = "baeckerei-sonnenschein.de")
        String domain,

        @Pattern(regexp = TenantNumber.PATTERN, message = TenantNumber.MESSAGE) @Schema(examples = "K-10023") @Nullable
        String number,

        @Schema(description = "Managing partner; only the provider may choose one, a partner's customers are its own")
        @Nullable
        UUID partnerId,

        @Schema(
                description =
                        "Whether the customer gets its portal, and with it its rights group; it does not if left out",
                examples = "false")
        @Nullable
        Boolean portalEnabled) {}
