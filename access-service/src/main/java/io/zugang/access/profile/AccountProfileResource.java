package io.zugang.access.profile;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
@Path("/accounts/{accountId}/profile")
@Tag(name = "Profiles")
class AccountProfileResource {

    private final ProfileAssignment assignment;

    AccountProfileResource(ProfileAssignment assignment) {
        this.assignment = assignment;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            operationId = "getProfileOfAccount",
            summary = "Get the profile of an account",
            description = "The one profile that the account has.")
    @APIResponse(responseCode = "200", description = "The profile")
    @APIResponse(responseCode = "404", description = "`account-unknown`, or `not-found` if the account has no profile")
    public AccountProfileResponse get(UUID accountId) {
        return assignment.get(accountId);
    }

    @PUT
    @PermissionsAllowed("profile:assign")
    @Operation(
            operationId = "assignProfile",
            summary = "Assign a profile",
            description = "Gives the account this profile instead of the one it had. It takes effect with the next"
                    + " decision. You can only assign what you may grant; the profile may ask for a role besides.")
    @APIResponse(responseCode = "200", description = "The account has this profile, perhaps already before")
    @APIResponse(responseCode = "403", description = "`escalation` or `profile-not-assignable`")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `profile-unknown`")
    public AccountProfileResponse assign(UUID accountId, @NotNull @Valid AssignProfileRequest request) {
        return assignment.assign(accountId, request.profileId());
    }

    @DELETE
    @PermissionsAllowed("profile:assign")
    @Operation(
            operationId = "unassignProfile",
            summary = "Take the profile away",
            description = "The account has no profile afterwards, whether it had one or not.")
    @APIResponse(responseCode = "204", description = "It has none")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    public RestResponse<Void> unassign(UUID accountId) {
        assignment.unassign(accountId);
        return RestResponse.noContent();
    }
}
