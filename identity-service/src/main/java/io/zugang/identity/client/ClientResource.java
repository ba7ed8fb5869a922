package io.zugang.identity.client;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Clients",
        description = "OAuth clients of connected installations; those people sign in to are applications")
class ClientResource {

    private final ClientService clients;

    ClientResource(ClientService clients) {
        this.clients = clients;
    }

    @POST
    @Path("/actions/provision")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("client:provision")
    @Operation(
            summary = "Make sure that an installation has its client",
            description =
                    "Creates the client on the first call and finds it on every later one. The client has no secret"
                            + " before `rotate-secret`. The first call emits `identity.client.created.v1`, by which"
                            + " access-service gives the client the role `installation`.")
    @APIResponse(responseCode = "200", description = "The client, new or known")
    @APIResponse(responseCode = "409", description = "`client-taken`: the id stands for another installation")
    @APIResponse(responseCode = "422", description = "`validation-failed`: the id does not fit the installation")
    public RestResponse<ClientResponse> provisionClient(@NotNull @Valid ProvisionClientRequest request) {
        return RestResponse.ok(clients.provision(request));
    }

    @POST
    @Path("/{clientId}/actions/rotate-secret")
    @PermissionsAllowed("client:provision")
    @Operation(
            summary = "Give an installation's client a new secret",
            description = "The answer is the only time the secret is shown. The former secret ends at once; tokens that"
                    + " were made with it live out their ten minutes.")
    @APIResponse(responseCode = "200", description = "The new secret")
    @APIResponse(responseCode = "404", description = "`not-found`: no such installation client")
    public RestResponse<ClientSecretResponse> rotateClientSecret(@RestPath String clientId) {
        return RestResponse.ok(clients.rotateSecret(clientId));
    }
}
