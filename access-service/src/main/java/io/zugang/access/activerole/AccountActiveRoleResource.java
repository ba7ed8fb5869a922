package io.zugang.access.activerole;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/{accountId}/active-role")
@Tag(name = "Active roles", description = "Which of its roles an account has active, one for each application")
class AccountActiveRoleResource {

    private final ActiveRoleService activeRoles;

    AccountActiveRoleResource(ActiveRoleService activeRoles) {
        this.activeRoles = activeRoles;
    }

    @GET
    @PermissionsAllowed("assignment:read")
    @Operation(
            operationId = "getActiveRolesOfAccount",
            summary = "Get the active roles of an account",
            description = "One for each application in which the account has an assignment.")
    @APIResponse(responseCode = "200", description = "The active roles")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    public ActiveRolesResponse get(UUID accountId) {
        return activeRoles.get(accountId);
    }

    @PUT
    @PermissionsAllowed("assignment:write")
    @Operation(
            operationId = "switchActiveRoleOfAccount",
            summary = "Switch the active role of an account",
            description =
                    "Makes an assignment of the account the active one of its application. Nothing is lost by it: the"
                            + " former stays assigned. Of two switches at once the last one wins.")
    @APIResponse(responseCode = "200", description = "The active roles as they are now")
    @APIResponse(
            responseCode = "403",
            description = "`self-switch-off`: the account is your own and the policy forbids it")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    @APIResponse(responseCode = "422", description = "`assignment-not-held` or `assignment-not-valid`")
    public ActiveRolesResponse activate(UUID accountId, @NotNull @Valid SwitchRequest request) {
        return activeRoles.activate(accountId, request.assignmentId());
    }
}
