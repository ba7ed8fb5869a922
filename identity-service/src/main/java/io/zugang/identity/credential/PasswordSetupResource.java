package io.zugang.identity.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/password-setups")
@Tag(name = "Passwords", description = "Setting the central password by a mailed one-time link.")
class PasswordSetupResource {

    private final PasswordSetupService setups;

    PasswordSetupResource(PasswordSetupService setups) {
        this.setups = setups;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Set the password",
            description =
                    "Anonymous: the token of the mailed link is the right to do it, be it a link to set a password or one"
                            + " to verify an address. It works once; a password that is too weak does not use it up. All"
                            + " sessions of the account end.")
    @APIResponse(responseCode = "204", description = "The password is set")
    @APIResponse(responseCode = "404", description = "token-unknown")
    @APIResponse(responseCode = "410", description = "token-used or token-expired")
    @APIResponse(responseCode = "422", description = "password-too-weak, or the confirmation differs")
    public RestResponse<Void> setUpPassword(@NotNull @Valid PasswordSetupRequest request) {
        setups.setUp(request.token(), request.password(), request.confirmation());
        return RestResponse.noContent();
    }
}
