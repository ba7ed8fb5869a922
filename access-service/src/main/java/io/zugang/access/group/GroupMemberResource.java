package io.zugang.access.group;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
@Path("/groups/{groupId}/members")
@Tag(name = "Group members", description = "Who is in which group, and why")
class GroupMemberResource {

    private final GroupMemberService members;

    GroupMemberResource(GroupMemberService members) {
        this.members = members;
    }

    @GET
    @PermissionsAllowed("group:read")
    @Operation(
            operationId = "listGroupMembers",
            summary = "List the members of a group",
            description = "Accounts of tenants within your reach, once for each reason why they are in the group, in a"
                    + " fixed order.")
    @APIResponse(responseCode = "200", description = "A page of memberships")
    @APIResponse(responseCode = "404", description = "No such group within your reach")
    public Page<GroupMemberResponse> list(
            UUID groupId,
            @Parameter(description = "Only why this account is in the group") @QueryParam("accountId") @Nullable
                    UUID accountId,
            @BeanParam PageRequest page) {
        var rows = members.list(groupId, accountId, page);
        return Page.of(
                rows, page, GroupMemberResponse::of, member -> member.id().toString());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "addGroupMember",
            summary = "Add an account to a group",
            description = "Groups of a company hold its own accounts, groups of the provider those of any. You must be"
                    + " able to grant the account what the group grants. It takes effect with the next decision.")
    @APIResponse(
            responseCode = "201",
            description = "The new membership; Location tells where it can be removed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GroupMemberResponse.class)))
    @APIResponse(responseCode = "403", description = "`escalation`: the group grants what you may not grant")
    @APIResponse(responseCode = "404", description = "No such group, or `account-unknown`")
    @APIResponse(responseCode = "409", description = "`membership-exists`")
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed`, `member-not-allowed` or `role-not-assignable`")
    public RestResponse<GroupMemberResponse> add(
            UUID groupId, @NotNull @Valid AddGroupMemberRequest request, @Context UriInfo uri) {
        var member = members.add(groupId, request.accountId());
        var location =
                uri.getAbsolutePathBuilder().path(member.accountId().toString()).build();
        return ResponseBuilder.<GroupMemberResponse>created(location)
                .entity(GroupMemberResponse.of(member))
                .build();
    }

    @DELETE
    @Path("/{accountId}")
    @PermissionsAllowed("group:write")
    @Operation(
            operationId = "removeGroupMember",
            summary = "Remove an account from a group",
            description = "Takes back what was given by hand. What follows from the account or from an assignment goes"
                    + " with that only.")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "404", description = "No such group or member within your reach, or `account-unknown`")
    @APIResponse(responseCode = "409", description = "`membership-automatic` or `membership-derived`")
    public RestResponse<Void> remove(UUID groupId, UUID accountId) {
        members.remove(groupId, accountId);
        return RestResponse.noContent();
    }
}
