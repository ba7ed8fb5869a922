package io.zugang.identity.loginoption;

import io.vertx.core.http.HttpServerRequest;
import io.zugang.identity.requestlimit.ClientNetwork;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/login-options")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Login options", description = "The choice of realms on an installation's login form")
class LoginOptionResource {

    private final LoginOptionService options;

    private final ClientNetwork networks;

    LoginOptionResource(LoginOptionService options, ClientNetwork networks) {
        this.options = options;
        this.networks = networks;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the realms a login may use",
            description = "Anonymous; ask after the login was typed. Administrators of the installation may use the"
                    + " installation's own credentials too. A login that nobody has is answered like a plain user's.")
    @APIResponse(responseCode = "200", description = "The realms")
    @APIResponse(
            responseCode = "429",
            description = "`too-many-requests`: from this network; wait `retryAfter` seconds")
    public RestResponse<LoginOptionsResponse> listLoginOptions(
            @Parameter(description = "What was typed as login", example = "jutta.mueller@brauhaus.example")
                    @RestQuery
                    @NotBlank
                    @Size(max = 320)
                    String login,
            @Parameter(description = "The installation whose form asks") @RestQuery @Nullable UUID installationId,
            @Context HttpServerRequest http) {
        return RestResponse.ok(options.of(login, installationId, networks.of(http)));
    }
}
