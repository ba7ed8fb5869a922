package io.zugang.sync.connection;

import io.zugang.sync.connection.IdentityClients.ClientSecret;
import io.zugang.sync.connection.IdentityClients.ClientToProvision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks identity-service for the clients of installations and tells a refusal from an outage. */
@ApplicationScoped
class InstallationClients {

    private final IdentityClients identity;

    InstallationClients(@RestClient IdentityClients identity) {
        this.identity = identity;
    }

    /** Makes sure that the installation has a client; asking again changes nothing. */
    String provision(UUID tenantId, UUID installationId) {
        var clientId = "installation-" + installationId;
        try {
            identity.provision(new ClientToProvision(clientId, tenantId, installationId));
            return clientId;
        } catch (WebApplicationException e) {
            throw IdentityFailure.refused(e.getResponse().getStatus(), e);
        } catch (RuntimeException e) {
            throw IdentityFailure.unavailable(e);
        }
    }

    /** Gives the client a new secret, which is told this one time. */
    ClientSecret rotateSecret(String clientId) {
        try {
            return identity.rotateSecret(clientId);
        } catch (WebApplicationException e) {
            throw IdentityFailure.refused(e.getResponse().getStatus(), e);
        } catch (RuntimeException e) {
            throw IdentityFailure.unavailable(e);
        }
    }
}
