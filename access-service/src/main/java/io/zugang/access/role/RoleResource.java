package io.zugang.access.role;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.access.grant.RoleUse;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
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
@Path("/roles")
@Tag(name = "Roles", description = "Named sets of permissions")
class RoleResource {

    private final RoleService roles;

    RoleResource(RoleService roles) {
        this.roles = roles;
    }

    @GET
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "listRoles",
            summary = "List roles",
            description =
                    "System roles and the roles of every tenant within your reach, oldest first. With"
                            + " `assignable=true` those that can be assigned in one tenant: not the ones whose module it lacks.")
    @APIResponse(responseCode = "200", description = "A page of roles")
    public Page<RoleResponse> list(
            @Parameter(description = "Only system roles and the roles of this tenant") @QueryParam("tenantId") @Nullable
                    UUID tenantId,
            @Parameter(description = "Part of the name or the key") @QueryParam("q") @Nullable String text,
            @Parameter(description = "Only roles that need this module") @QueryParam("module") @Nullable String module,
            @Parameter(description = "Only roles that can be assigned in the tenant, or in your own")
                    @QueryParam("assignable")
                    @DefaultValue("false")
                    boolean assignable,
            @BeanParam PageRequest page) {
        var filter = new RoleFilter(tenantId, text, module);
        var rows = assignable ? roles.listAssignable(filter, page) : roles.list(filter, page);
        return Page.of(rows, page, RoleResponse::of, role -> role.id().toString());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("role:write")
    @Operation(
            operationId = "createRole",
            summary = "Create a role",
            description =
                    "Creates a role of one tenant. You can only put permissions into it that you may grant there.")
    @APIResponse(
            responseCode = "201",
            description = "The new role; Location and ETag tell where it is and its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoleResponse.class)))
    @APIResponse(responseCode = "403", description = "`escalation`: it holds permissions that you may not grant")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    @APIResponse(responseCode = "409", description = "`role-key-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed`, `permission-unknown` or `tenant-required`")
    public RestResponse<RoleResponse> create(@NotNull @Valid CreateRoleRequest request, @Context UriInfo uri) {
        var role = roles.create(request);
        var location = uri.getAbsolutePathBuilder().path(role.id().toString()).build();
        return tagged(ResponseBuilder.created(location), role);
    }

    @GET
    @Path("/{roleId}")
    @PermissionsAllowed("role:read")
    @Operation(operationId = "getRole", summary = "Get a role", description = "One role with its permissions.")
    @APIResponse(responseCode = "200", description = "The role; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such role within your reach")
    public RestResponse<RoleResponse> get(UUID roleId) {
        return tagged(ResponseBuilder.ok(), roles.get(roleId));
    }

    @GET
    @Path("/{roleId}/usage")
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "listRoleUsage",
            summary = "List what uses a role",
            description = "The assignments, groups and profiles with the role, as far as they are within your reach.")
    @APIResponse(responseCode = "200", description = "A page of uses")
    @APIResponse(responseCode = "404", description = "No such role within your reach")
    public Page<RoleUse> usage(UUID roleId, @BeanParam PageRequest page) {
        return Page.of(roles.usage(roleId, page), page, Function.identity(), RoleUse::key);
    }

    @GET
    @Path("/{roleId}/effective-permissions")
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "getRolePermissions",
            summary = "Get what a role allows",
            description = "Its patterns resolved, with what its options add.")
    @APIResponse(responseCode = "200", description = "What it allows")
    @APIResponse(responseCode = "404", description = "No such role within your reach")
    public RolePermissionsResponse permissions(UUID roleId) {
        return roles.permissions(roleId);
    }

    @GET
    @Path("/{roleId}/differences/{otherRoleId}")
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "compareRoles",
            summary = "Compare two roles",
            description = "What each of them allows and the other does not, and the fields in which they differ.")
    @APIResponse(responseCode = "200", description = "In what they differ")
    @APIResponse(responseCode = "404", description = "One of them is not within your reach")
    public RoleDifferencesResponse differences(UUID roleId, UUID otherRoleId) {
        return roles.differences(roleId, otherRoleId);
    }

    @PATCH
    @Path("/{roleId}")
    @PermissionsAllowed("role:write")
    @Operation(
            operationId = "updateRole",
            summary = "Change a role",
            description = "Changes the fields you send. It takes effect for everybody who holds the role, with the next"
                    + " decision. What you add to it must be yours to grant; if you hold the role, it must be yours, and you"
                    + " cannot loosen what holds it back.")
    @APIResponse(responseCode = "200", description = "The changed role")
    @APIResponse(responseCode = "403", description = "`escalation`: you may not grant what you add")
    @APIResponse(responseCode = "404", description = "No such role within your reach")
    @APIResponse(responseCode = "409", description = "`system-role` or `last-administrator`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `permission-unknown`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<RoleResponse> update(
            UUID roleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateRoleRequest change) {
        var version = EntityVersion.fromIfMatch(ifMatch);
        return tagged(ResponseBuilder.ok(), roles.update(roleId, change, version.value()));
    }

    @DELETE
    @Path("/{roleId}")
    @PermissionsAllowed("role:write")
    @Operation(
            operationId = "deleteRole",
            summary = "Delete a role",
            description =
                    "Deletes a role that nobody holds. One that is in use is refused, with the assignments that use"
                            + " it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such role within your reach")
    @APIResponse(responseCode = "409", description = "`role-in-use` with `usage`, or `system-role`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<Void> delete(UUID roleId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        roles.delete(roleId, EntityVersion.fromIfMatch(ifMatch).value());
        return RestResponse.noContent();
    }

    private static RestResponse<RoleResponse> tagged(ResponseBuilder<RoleResponse> response, Role role) {
        return response.entity(RoleResponse.of(role))
                .header(HttpHeaders.ETAG, EntityVersion.etag(role.version()))
                .build();
    }
}
