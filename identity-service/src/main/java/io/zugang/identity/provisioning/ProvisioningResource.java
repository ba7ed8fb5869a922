package io.zugang.identity.provisioning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/accounts/actions/provision")
@Tag(name = "Provisioning", description = "Accounts for the users of installations, for sync-service.")
class ProvisioningResource {

    private final ProvisioningService provisioning;

    ProvisioningResource(ProvisioningService provisioning) {
        this.provisioning = provisioning;
    }

    @POST
    @PermissionsAllowed("account:provision")
    @Operation(
            summary = "Give users of installations accounts",
            description =
                    "Up to 500 items in one transaction. Each gets an outcome: CREATED (and a mail to set a password),"
                            + " LINKED with the account of the same address in the same tenant, UPDATED, UNCHANGED, or FAILED with"
                            + " reasons. Repeating a batch changes nothing and mails nobody. Users who swap their addresses must come"
                            + " in one batch; apart, each finds the address taken. `dryRun` tells the same and does nothing.")
    @APIResponse(responseCode = "200", description = "What became of each item, in the order of the request")
    @APIResponse(responseCode = "422", description = "More than 500 items, or an item without its identifiers")
    public ProvisioningResponse provisionAccounts(@NotNull @Valid ProvisioningRequest request) {
        return provisioning.provision(request);
    }
}
