package io.zugang.access.explain;

import io.quarkus.security.Authenticated;
import io.zugang.access.subject.OwnAccount;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/me/effective-permissions")
@Tag(name = "Explanations")
class OwnPermissionsResource {

    private final EffectivePermissions permissions;
    private final OwnAccount own;

    OwnPermissionsResource(EffectivePermissions permissions, OwnAccount own) {
        this.permissions = permissions;
        this.own = own;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOwnPermissions",
            summary = "List what the own account may do",
            description =
                    "For portals, to show what somebody may do: with the access token of that person, and no other right."
                            + " Every permission that the account has now and how far each holds. It hides a button;"
                            + " whether the act is allowed the server decides.")
    @APIResponse(responseCode = "200", description = "The own permissions")
    @APIResponse(responseCode = "403", description = "The caller is no person, or the tenant is not active")
    public OwnPermissionsResponse get() {
        return OwnPermissionsResponse.of(permissions.of(own.enter()));
    }
}
