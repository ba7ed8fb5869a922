package io.zugang.sync.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The part of identity-service that makes and keeps accounts for users of installations. */
@Path("/accounts")
@RegisterRestClient(configKey = "identity")
@OidcClientFilter
interface IdentityAccounts {

    /** Every item is answered, none stops the others, and asking again changes nothing. */
    @POST
    @Path("/actions/provision")
    ProvisionAnswer provision(ProvisionBatch batch);

    /** Without dryRun the member is left out, so that a release of identity-service that lacks it is not bothered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProvisionBatch(
            List<ProvisionItem> items, @Nullable Boolean dryRun) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProvisionItem(
            UUID tenantId,
            UUID installationId,
            String sourceUserId,
            long sourceVersion,
            String email,
            String firstName,
            String lastName,
            boolean admin,
            @Nullable String locale) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProvisionAnswer(@Nullable List<ProvisionResult> results) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProvisionResult(
            @Nullable String sourceUserId,
            @Nullable String outcome,
            @Nullable UUID accountId,
            @Nullable List<ProvisionReason> reasons) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProvisionReason(@Nullable String code, @Nullable String field) {}
}
