package io.zugang.access.group;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/{accountId}/external-administrator")
@Tag(name = "Group members")
class ExternalAdministratorResource {

    private final GroupMemberService members;

    ExternalAdministratorResource(GroupMemberService members) {
        this.members = members;
    }

    @PUT
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "makeExternalAdministrator",
            summary = "Make an external administrator",
            description =
                    "Puts an external account into the group of the remote administrators besides the group of its"
                            + " company. It has the rights of both, within its own company only.")
    @APIResponse(responseCode = "200", description = "The membership, new or as it was")
    @APIResponse(responseCode = "403", description = "`escalation`: the group grants what you may not grant")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    @APIResponse(responseCode = "422", description = "`not-external`")
    public GroupMemberResponse put(UUID accountId) {
        return GroupMemberResponse.of(members.makeExternalAdministrator(accountId));
    }

    @DELETE
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "dismissExternalAdministrator",
            summary = "Dismiss an external administrator",
            description = "Removes the account from the group of the remote administrators.")
    @APIResponse(responseCode = "204", description = "It is an external administrator no longer")
    @APIResponse(responseCode = "404", description = "`account-unknown`, or it is none")
    public RestResponse<Void> delete(UUID accountId) {
        members.dismissExternalAdministrator(accountId);
        return RestResponse.noContent();
    }
}
