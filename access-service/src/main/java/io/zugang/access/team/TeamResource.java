package io.zugang.access.team;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/teams")
@Tag(name = "Teams", description = "Who works on incidents together")
class TeamResource {

    private final TeamService teams;

    TeamResource(TeamService teams) {
        this.teams = teams;
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(
            operationId = "listTeams",
            summary = "List teams",
            description = "The teams of every tenant within your reach, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of teams")
    public Page<TeamResponse> list(
            @Parameter(description = "Only the teams of this tenant") @QueryParam("tenantId") @Nullable UUID tenantId,
            @BeanParam PageRequest page) {
        return Page.of(
                teams.list(tenantId, page),
                page,
                TeamResponse::of,
                team -> team.id().toString());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(
            operationId = "createTeam",
            summary = "Create a team",
            description = "Creates a team of one tenant, still without members.")
    @APIResponse(
            responseCode = "201",
            description = "The new team; Location and ETag tell where it is and its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TeamResponse.class)))
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    @APIResponse(responseCode = "409", description = "`team-name-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `tenant-required`")
    public RestResponse<TeamResponse> create(@NotNull @Valid CreateTeamRequest request, @Context UriInfo uri) {
        var team = teams.create(request);
        var location = uri.getAbsolutePathBuilder().path(team.id().toString()).build();
        return tagged(ResponseBuilder.created(location), team);
    }

    @GET
    @Path("/{teamId}")
    @PermissionsAllowed("team:read")
    @Operation(operationId = "getTeam", summary = "Get a team", description = "One team without its members.")
    @APIResponse(responseCode = "200", description = "The team; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such team within your reach")
    public RestResponse<TeamResponse> get(UUID teamId) {
        return tagged(ResponseBuilder.ok(), teams.get(teamId));
    }

    @PATCH
    @Path("/{teamId}")
    @PermissionsAllowed("team:write")
    @Operation(operationId = "updateTeam", summary = "Rename a team", description = "Gives the team another name.")
    @APIResponse(responseCode = "200", description = "The changed team")
    @APIResponse(responseCode = "404", description = "No such team within your reach")
    @APIResponse(responseCode = "409", description = "`team-name-taken`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<TeamResponse> update(
            UUID teamId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateTeamRequest change) {
        var version = EntityVersion.fromIfMatch(ifMatch);
        return tagged(ResponseBuilder.ok(), teams.update(teamId, change, version.value()));
    }

    @DELETE
    @Path("/{teamId}")
    @PermissionsAllowed("team:write")
    @Operation(
            operationId = "deleteTeam",
            summary = "Delete a team",
            description = "Deletes a team with its list of members. One that assignments are limited to is refused,"
                    + " since deleting it would change what they open.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such team within your reach")
    @APIResponse(responseCode = "409", description = "`team-in-use` with the number of `assignments`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<Void> delete(UUID teamId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        teams.delete(teamId, EntityVersion.fromIfMatch(ifMatch).value());
        return RestResponse.noContent();
    }

    private static RestResponse<TeamResponse> tagged(ResponseBuilder<TeamResponse> response, Team team) {
        return response.entity(TeamResponse.of(team))
                .header(HttpHeaders.ETAG, EntityVersion.etag(team.version()))
                .build();
    }
}
