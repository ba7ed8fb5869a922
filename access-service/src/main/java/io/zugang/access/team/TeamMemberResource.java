package io.zugang.access.team;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Produces(MediaType.APPLICATION_JSON)
@Path("/teams/{teamId}/members")
@Tag(name = "Teams")
class TeamMemberResource {

    private final TeamService teams;
    private final TeamMembership membership;

    TeamMemberResource(TeamService teams, TeamMembership membership) {
        this.teams = teams;
        this.membership = membership;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(
            operationId = "listTeamMembers",
            summary = "List the members of a team",
            description = "The accounts in the team, ordered by their ids.")
    @APIResponse(responseCode = "200", description = "A page of members")
    @APIResponse(responseCode = "404", description = "No such team within your reach")
    public Page<TeamMemberResponse> list(UUID teamId, @BeanParam PageRequest page) {
        return Page.of(
                teams.members(teamId, page),
                page,
                accountId -> new TeamMemberResponse(teamId, accountId),
                UUID::toString);
    }

    @POST
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(
            operationId = "addTeamMember",
            summary = "Put an account into a team",
            description = "The account must belong to the team's tenant. It changes nothing about what the account may"
                    + " do: the option `teams` of its role assignments does.")
    @APIResponse(
            responseCode = "201",
            description = "It is in the team, perhaps already before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TeamMemberResponse.class)))
    @APIResponse(responseCode = "404", description = "No such team, or `account-unknown`")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    public RestResponse<TeamMemberResponse> add(
            UUID teamId, @NotNull @Valid AddTeamMemberRequest request, @Context UriInfo uri) {
        membership.add(teamId, request.accountId());
        var location = uri.getAbsolutePathBuilder()
                .path(request.accountId().toString())
                .build();
        return ResponseBuilder.<TeamMemberResponse>created(location)
                .entity(new TeamMemberResponse(teamId, request.accountId()))
                .build();
    }

    @DELETE
    @Path("/{accountId}")
    @PermissionsAllowed("team:write")
    @Operation(
            operationId = "removeTeamMember",
            summary = "Take an account out of a team",
            description = "It is not in the team afterwards, whether it was or not.")
    @APIResponse(responseCode = "204", description = "It is not in the team")
    @APIResponse(responseCode = "404", description = "No such team, or `account-unknown`")
    public RestResponse<Void> remove(UUID teamId, UUID accountId) {
        membership.remove(teamId, accountId);
        return RestResponse.noContent();
    }
}
