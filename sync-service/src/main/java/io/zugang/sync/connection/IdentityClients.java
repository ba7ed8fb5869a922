package io.zugang.sync.connection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of identity-service that gives an installation a client of its own. */
@Path("/clients")
@RegisterRestClient(configKey = "identity")
@OidcClientFilter
interface IdentityClients {

    @POST
    @Path("/actions/provision")
    ProvisionedClient provision(ClientToProvision client);

    @POST
    @Path("/{clientId}/actions/rotate-secret")
    ClientSecret rotateSecret(@PathParam("clientId") String clientId);

    record ClientToProvision(String clientId, UUID tenantId, UUID installationId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProvisionedClient(String clientId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ClientSecret(String clientId, String clientSecret) {
        /** A record prints its members, and logs are no place for a secret. */
        @Override
        public String toString() {
            return "ClientSecret[" + clientId + "]";
        }
    }
}
