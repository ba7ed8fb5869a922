package io.zugang.access.group;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
@Path("/groups")
@Tag(name = "Groups", description = "Rights groups and what they grant")
class GroupResource {

    private final GroupService groups;
    private final GroupGrantsService grants;

    GroupResource(GroupService groups, GroupGrantsService grants) {
        this.groups = groups;
        this.grants = grants;
    }

    @GET
    @PermissionsAllowed("group:read")
    @Operation(
            operationId = "listGroups",
            summary = "List groups",
            description = "The groups of every tenant within your reach. The group of a tenant is there as soon as the"
                    + " tenant has its portal.")
    @APIResponse(responseCode = "200", description = "A page of groups")
    public Page<GroupResponse> list(@BeanParam GroupFilter filter, @BeanParam PageRequest page) {
        var rows = groups.list(filter, page);
        return Page.of(rows, page, GroupResponse::of, group -> group.id().toString());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "createGroup",
            summary = "Create a group",
            description = "Creates a group that has no members and grants nothing yet, for those who are to have more"
                    + " than the others. The groups of tenants come by themselves.")
    @APIResponse(
            responseCode = "201",
            description = "The new group; Location and ETag tell where it is and its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GroupResponse.class)))
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    @APIResponse(responseCode = "409", description = "`group-name-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `tenant-required`")
    public RestResponse<GroupResponse> create(@NotNull @Valid CreateGroupRequest request, @Context UriInfo uri) {
        var group = groups.create(request);
        var location = uri.getAbsolutePathBuilder().path(group.id().toString()).build();
        return tagged(ResponseBuilder.created(location), group);
    }

    @GET
    @Path("/{groupId}")
    @PermissionsAllowed("group:read")
    @Operation(operationId = "getGroup", summary = "Get a group", description = "One group.")
    @APIResponse(responseCode = "200", description = "The group; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such group within your reach")
    public RestResponse<GroupResponse> get(UUID groupId) {
        return tagged(ResponseBuilder.ok(), groups.get(groupId));
    }

    @PATCH
    @Path("/{groupId}")
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "renameGroup",
            summary = "Rename a group",
            description = "Gives the group another name. Rights do not hang on names, so nobody's change.")
    @APIResponse(responseCode = "200", description = "The renamed group")
    @APIResponse(responseCode = "404", description = "No such group within your reach")
    @APIResponse(responseCode = "409", description = "`group-name-taken`, or `group-built-in`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<GroupResponse> rename(
            UUID groupId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateGroupRequest change) {
        var version = EntityVersion.fromIfMatch(ifMatch);
        return tagged(ResponseBuilder.ok(), groups.rename(groupId, change, version.value()));
    }

    @DELETE
    @Path("/{groupId}")
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "deleteGroup",
            summary = "Delete a group",
            description = "Deletes a group that somebody made and that has no members.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such group within your reach")
    @APIResponse(responseCode = "409", description = "`group-in-use` with the number of `members`, or `group-built-in`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<Void> delete(UUID groupId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        groups.delete(groupId, EntityVersion.fromIfMatch(ifMatch).value());
        return RestResponse.noContent();
    }

    @GET
    @Path("/{groupId}/grants")
    @PermissionsAllowed("group:read")
    @Operation(
            operationId = "getGroupGrants",
            summary = "See what a group grants",
            description = "The permissions and roles that every member has by the group.")
    @APIResponse(responseCode = "200", description = "What it grants; its ETag is needed to change that")
    @APIResponse(responseCode = "404", description = "No such group within your reach")
    public RestResponse<GroupGrantsResponse> getGrants(UUID groupId) {
        return tagged(grants.get(groupId));
    }

    @PUT
    @Path("/{groupId}/grants")
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "replaceGroupGrants",
            summary = "Change what a group grants",
            description = "Replaces the permissions and roles of the group. It takes effect for every member with the"
                    + " next decision; `affectedAccounts` says for how many. What you add must be yours to grant.")
    @APIResponse(responseCode = "200", description = "What it grants now; with `dryRun` what it would grant")
    @APIResponse(responseCode = "403", description = "`escalation`: you may not grant what you add")
    @APIResponse(responseCode = "404", description = "No such group within your reach")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed`, `permission-unknown`, `role-not-assignable` or `scope-too-wide`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<GroupGrantsResponse> replaceGrants(
            UUID groupId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = "Only says what would happen") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid GroupGrantsRequest request) {
        var version = EntityVersion.fromIfMatch(ifMatch).value();
        return tagged(dryRun ? grants.preview(groupId, request, version) : grants.replace(groupId, request, version));
    }

    private static RestResponse<GroupResponse> tagged(ResponseBuilder<GroupResponse> response, RightsGroup group) {
        return response.entity(GroupResponse.of(group))
                .header(HttpHeaders.ETAG, EntityVersion.etag(group.version()))
                .build();
    }

    private static RestResponse<GroupGrantsResponse> tagged(GroupGrantsResponse grants) {
        return ResponseBuilder.ok(grants)
                .header(HttpHeaders.ETAG, EntityVersion.etag(grants.version()))
                .build();
    }
}
