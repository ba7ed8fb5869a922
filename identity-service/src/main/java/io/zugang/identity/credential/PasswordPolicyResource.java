package io.zugang.identity.credential;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/password-policy")
@Tag(name = "Passwords")
class PasswordPolicyResource {

    private final PasswordPolicyService policies;

    PasswordPolicyResource(PasswordPolicyService policies) {
        this.policies = policies;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "Read the password rule", description = "The tenant's own rule, or the one it inherits.")
    @APIResponse(responseCode = "200", description = "The rule that holds")
    @APIResponse(responseCode = "404", description = "No such tenant within the caller's reach")
    public PasswordPolicyResponse getPasswordPolicy(@RestPath UUID tenantId) {
        return policies.get(tenantId);
    }

    @PUT
    @PermissionsAllowed("account:write")
    @Operation(summary = "Set the password rule", description = "Holds for passwords set from now on.")
    @APIResponse(responseCode = "200", description = "The rule that holds now")
    @APIResponse(responseCode = "404", description = "No such tenant within the caller's reach")
    public PasswordPolicyResponse putPasswordPolicy(
            @RestPath UUID tenantId, @NotNull @Valid PasswordPolicyRequest request) {
        return policies.put(tenantId, request);
    }
}
