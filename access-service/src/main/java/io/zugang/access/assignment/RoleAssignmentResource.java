package io.zugang.access.assignment;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/role-assignments")
@Tag(name = "Role assignments", description = "Who holds which role, how far, and how long")
class RoleAssignmentResource {

    private final RoleAssignmentService assignments;

    RoleAssignmentResource(RoleAssignmentService assignments) {
        this.assignments = assignments;
    }

    @GET
    @PermissionsAllowed("assignment:read")
    @Operation(
            operationId = "listRoleAssignments",
            summary = "List role assignments",
            description = "Assignments of subjects of every tenant within your reach, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of assignments")
    public Page<RoleAssignmentResponse> list(@BeanParam RoleAssignmentFilter filter, @BeanParam PageRequest page) {
        var rows = assignments.list(filter, page);
        return Page.of(
                rows, page, Function.identity(), assignment -> assignment.id().toString());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("assignment:write@part")
    @Operation(
            operationId = "createRoleAssignment",
            summary = "Assign a role",
            description =
                    "Gives a role to an account. You can only give what you may grant, in a reach that is yours; who"
                            + " may assign in some units only, gives roles for these units. The first role of an account"
                            + " in an application becomes its active one.")
    @APIResponse(
            responseCode = "201",
            description = "The new assignment; Location and ETag tell where and its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoleAssignmentResponse.class)))
    @APIResponse(
            responseCode = "403",
            description = "`escalation`: the role holds more than you may grant there, or you may not assign there;"
                    + " `role-reserved`; `own-role-locked`")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    @APIResponse(responseCode = "409", description = "`assignment-exists`, `module-missing` or `one-role-only`")
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed`, `role-not-assignable`, `scope-too-wide`, `scope-fixed`,"
                    + " `scope-not-allowed`, `unit-unknown`, `option-invalid` or `option-precondition`")
    public RestResponse<RoleAssignmentResponse> create(
            @NotNull @Valid CreateRoleAssignmentRequest request, @Context UriInfo uri) {
        var assignment = assignments.create(request);
        var location =
                uri.getAbsolutePathBuilder().path(assignment.id().toString()).build();
        return tagged(ResponseBuilder.created(location), assignment);
    }

    @GET
    @Path("/{assignmentId}")
    @PermissionsAllowed("assignment:read")
    @Operation(operationId = "getRoleAssignment", summary = "Get a role assignment", description = "One assignment.")
    @APIResponse(responseCode = "200", description = "The assignment; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such assignment within your reach")
    public RestResponse<RoleAssignmentResponse> get(UUID assignmentId) {
        return tagged(ResponseBuilder.ok(), assignments.get(assignmentId));
    }

    @PATCH
    @Path("/{assignmentId}")
    @PermissionsAllowed("assignment:write")
    @Operation(
            operationId = "updateRoleAssignment",
            summary = "Change a role assignment",
            description = "Changes the scope, the options or the validity; what you leave out stays as it is.")
    @APIResponse(responseCode = "200", description = "The changed assignment")
    @APIResponse(responseCode = "403", description = "`escalation`: the role holds more than you may grant there")
    @APIResponse(responseCode = "404", description = "No such assignment within your reach")
    @APIResponse(responseCode = "409", description = "`assignment-exists` or `last-administrator`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(
            responseCode = "422",
            description = "`validation-failed`, `scope-too-wide`, `scope-fixed`, `scope-not-allowed`, `unit-unknown`,"
                    + " `option-invalid` or `option-precondition`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<RoleAssignmentResponse> update(
            UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateRoleAssignmentRequest change) {
        var version = EntityVersion.fromIfMatch(ifMatch);
        return tagged(ResponseBuilder.ok(), assignments.update(assignmentId, change, version.value()));
    }

    @DELETE
    @Path("/{assignmentId}")
    @PermissionsAllowed("assignment:write")
    @Operation(
            operationId = "deleteRoleAssignment",
            summary = "Take a role away",
            description =
                    "Removes the assignment. It takes effect with the next decision. A company keeps one account that"
                            + " may assign roles, without an end if it had such a one.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such assignment within your reach")
    @APIResponse(responseCode = "409", description = "`last-administrator`: somebody else must be able to assign roles")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<Void> delete(UUID assignmentId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        assignments.delete(assignmentId, EntityVersion.fromIfMatch(ifMatch).value());
        return RestResponse.noContent();
    }

    private static RestResponse<RoleAssignmentResponse> tagged(
            ResponseBuilder<RoleAssignmentResponse> response, RoleAssignmentResponse assignment) {
        return response.entity(assignment)
                .header(HttpHeaders.ETAG, EntityVersion.etag(assignment.version()))
                .build();
    }
}
