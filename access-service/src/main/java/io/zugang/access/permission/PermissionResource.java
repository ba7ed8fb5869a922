package io.zugang.access.permission;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/permissions")
@Tag(name = "Permissions", description = "What roles can allow")
class PermissionResource {

    private final PermissionCatalogue permissions;

    PermissionResource(PermissionCatalogue permissions) {
        this.permissions = permissions;
    }

    @GET
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "listPermissions",
            summary = "List permissions",
            description = "Every permission there is, with its names in German and English. The list is short and comes"
                    + " as one page.")
    @APIResponse(responseCode = "200", description = "All permissions")
    public Page<PermissionResponse> list() {
        return new Page<>(permissions.all(), null);
    }
}
