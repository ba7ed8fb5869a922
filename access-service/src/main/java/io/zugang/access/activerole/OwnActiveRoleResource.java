package io.zugang.access.activerole;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/me/active-role")
@Tag(name = "Active roles")
class OwnActiveRoleResource {

    private final ActiveRoleService activeRoles;

    OwnActiveRoleResource(ActiveRoleService activeRoles) {
        this.activeRoles = activeRoles;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getOwnActiveRoles",
            summary = "Get the own active roles",
            description = "Of the account whose access token was sent.")
    @APIResponse(responseCode = "200", description = "The active roles")
    @APIResponse(responseCode = "403", description = "The caller is no person, or the tenant is not active")
    public ActiveRolesResponse get() {
        return activeRoles.getOwn();
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "switchOwnActiveRole",
            summary = "Switch the own active role",
            description =
                    "Makes one of the own assignments the active one of its application, with the next decision and"
                            + " without a new sign-in, unless the tenant's access policy forbids it.")
    @APIResponse(responseCode = "200", description = "The active roles as they are now")
    @APIResponse(responseCode = "403", description = "`self-switch-off`, or the caller is no person")
    @APIResponse(responseCode = "422", description = "`assignment-not-held` or `assignment-not-valid`")
    public ActiveRolesResponse activate(@NotNull @Valid SwitchRequest request) {
        return activeRoles.activateOwn(request.assignmentId());
    }
}
