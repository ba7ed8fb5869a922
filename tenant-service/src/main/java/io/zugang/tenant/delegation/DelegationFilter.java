package io.zugang.tenant.delegation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which delegations a list shows; a {@code @BeanParam}. */
class DelegationFilter {

    @QueryParam("customerId")
    @Parameter(description = "Only those of this customer")
    @Nullable
    UUID customerId;

    @QueryParam("partnerId")
    @Parameter(description = "Only those to this partner")
    @Nullable
    UUID partnerId;
}
