package io.zugang.identity.validity;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/validity-runs")
@Tag(name = "Validity", description = "The half-hourly job that switches accounts at their validity dates.")
class ValidityRunResource {

    private final ValidityRunService runs;

    ValidityRunResource(ValidityRunService runs) {
        this.runs = runs;
    }

    @GET
    @PermissionsAllowed("validity-run:read")
    @Operation(
            summary = "List validity runs",
            description = "Newest first, with the accounts within the caller's reach that each run switched on or off.")
    @APIResponse(responseCode = "200", description = "One page of runs")
    public Page<ValidityRunResponse> listValidityRuns(@BeanParam PageRequest page) {
        return runs.list(page);
    }

    @POST
    @Path("/actions/trigger")
    @PermissionsAllowed("validity-run:trigger")
    @Operation(
            summary = "Look at the validity dates now",
            description = "Does what the half-hourly job does; it is done when the answer comes.")
    @APIResponse(responseCode = "204", description = "All crossed dates are acted on; see the newest run")
    @APIResponse(responseCode = "409", description = "validity-run-in-progress")
    public RestResponse<Void> triggerValidityRun() {
        runs.trigger();
        return RestResponse.noContent();
    }
}
