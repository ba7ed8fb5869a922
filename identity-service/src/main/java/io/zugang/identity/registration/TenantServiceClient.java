package io.zugang.identity.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one call to tenant-service that cannot wait for an event: a name or domain that is taken is told at once. */
@Path("/registered-companies")
@RegisterRestClient(configKey = "tenant-service")
@OidcClientFilter
interface TenantServiceClient {

    /** What tenant-service needs to know; idempotent by registration. */
    record RegisteredCompany(UUID registrationId, RegistrationType kind, String name, String domain) {}

    /** What it answers, as far as it matters here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreatedCompany(UUID tenantId) {}

    @POST
    CreatedCompany create(RegisteredCompany company);
}
