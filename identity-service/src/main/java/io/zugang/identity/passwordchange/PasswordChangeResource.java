package io.zugang.identity.passwordchange;

import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/password-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Password changes", description = "Replacing an initial password at the first sign-in")
class PasswordChangeResource {

    private final PasswordChangeService changes;

    PasswordChangeResource(PasswordChangeService changes) {
        this.changes = changes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace an initial password",
            description = "Anonymous, with the `changeToken` that `POST /sessions` hands out with the problem"
                    + " `password-change-required`. Afterwards sign in with the new password.")
    @APIResponse(responseCode = "204", description = "The password is changed")
    @APIResponse(responseCode = "404", description = "`token-unknown`")
    @APIResponse(responseCode = "410", description = "`token-expired` or `token-used`")
    @APIResponse(responseCode = "422", description = "`password-too-weak`, or a value is missing")
    public RestResponse<Void> createPasswordChange(@NotNull @Valid CreatePasswordChangeRequest request) {
        changes.change(request.changeToken(), request.newPassword());
        return RestResponse.noContent();
    }
}
