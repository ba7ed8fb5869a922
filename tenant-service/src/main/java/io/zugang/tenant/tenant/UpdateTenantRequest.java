package io.zugang.tenant.tenant;

import io.zugang.tenant.PlainText;
import io.zugang.tenant.identifier.DistinctName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A field that is left out or null stays as it is")
record UpdateTenantRequest(
        @PlainText @DistinctName @Size(max = 160) @Schema(examples = "Bäckerei Sonnenschein GmbH") @Nullable
        String name,

        @Pattern(regexp = TenantNumber.PATTERN, message = TenantNumber.MESSAGE) @Schema(examples = "K-10024") @Nullable
        String number) {}
