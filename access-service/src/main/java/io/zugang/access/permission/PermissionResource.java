package io.zugang.access.permission;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.access.catalogue.PermissionDefinition;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
            description =
                    "The permissions of all applications, ordered by name, with their names in German and English.")
    @APIResponse(responseCode = "200", description = "A page of permissions")
    public Page<PermissionDefinition> list(
            @Parameter(description = "Only those of this application") @QueryParam("application") @Nullable
                    String application,
            @Parameter(description = "Only those of this function area") @QueryParam("area") @Nullable String area,
            @BeanParam PageRequest page) {
        var rows = permissions.list(
                permission -> (application == null || application.equals(permission.application()))
                        && (area == null || area.equals(permission.area())),
                page.after(),
                page.limit() + 1);
        return Page.of(rows, page, Function.identity(), PermissionDefinition::name);
    }
}
