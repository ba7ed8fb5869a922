package io.zugang.access.explain;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/{accountId}/effective-permissions")
@Tag(name = "Explanations", description = "Why a decision falls as it does, and what an account may do")
class EffectivePermissionsResource {

    private final EffectivePermissions permissions;

    EffectivePermissionsResource(EffectivePermissions permissions) {
        this.permissions = permissions;
    }

    @GET
    @PermissionsAllowed("assignment:read")
    @Operation(
            operationId = "listEffectivePermissions",
            summary = "List what an account may do",
            description =
                    "Every permission the account has now, with the assignments that give it and how far each reaches.")
    @APIResponse(responseCode = "200", description = "The effective permissions")
    @APIResponse(responseCode = "404", description = "`account-unknown`: no such account within your reach")
    public EffectivePermissionsResponse get(UUID accountId) {
        return permissions.of(accountId);
    }
}
