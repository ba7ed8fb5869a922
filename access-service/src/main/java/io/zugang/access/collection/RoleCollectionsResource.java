package io.zugang.access.collection;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.access.collection.RoleCollectionService.Versioned;
import io.zugang.platform.http.EntityVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/roles/{roleId}/collections")
@Tag(name = "Collections")
class RoleCollectionsResource {

    private final RoleCollectionService roles;

    RoleCollectionsResource(RoleCollectionService roles) {
        this.roles = roles;
    }

    @GET
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "getCollectionsOfRole",
            summary = "Get what a role allows in collections",
            description = "Every collection that the role opens by name, and the types that it opens as a whole.")
    @APIResponse(responseCode = "200", description = "What it allows; the ETag is the role's")
    @APIResponse(responseCode = "404", description = "No such role within your reach")
    public RestResponse<RoleCollectionsResponse> get(UUID roleId) {
        return tagged(roles.get(roleId));
    }

    @PUT
    @PermissionsAllowed("role:write")
    @Operation(
            operationId = "replaceCollectionsOfRole",
            summary = "Replace what a role allows in collections",
            description =
                    "The role opens these collections and no others, but for the types that it opens as a whole. It"
                            + " takes effect with the next decision, and is a change of the role: If-Match names the role's"
                            + " version. To open more, everything that the role allows must be yours to grant.")
    @APIResponse(responseCode = "200", description = "What it allows now")
    @APIResponse(responseCode = "403", description = "`escalation`: you may not grant what the role allows")
    @APIResponse(responseCode = "404", description = "No such role within your reach")
    @APIResponse(responseCode = "409", description = "`system-role`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `collection-unknown`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<RoleCollectionsResponse> replace(
            UUID roleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReplaceRoleCollectionsRequest request) {
        return tagged(roles.replace(
                roleId, request, EntityVersion.fromIfMatch(ifMatch).value()));
    }

    private static RestResponse<RoleCollectionsResponse> tagged(Versioned role) {
        return ResponseBuilder.ok(role.collections())
                .header(HttpHeaders.ETAG, EntityVersion.etag(role.version()))
                .build();
    }
}
