package io.zugang.access.decisionlog;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/decision-log")
@Tag(name = "Decision log", description = "Which decisions were made")
class DecisionLogResource {

    private final DecisionLogService entries;

    DecisionLogResource(DecisionLogService entries) {
        this.entries = entries;
    }

    @GET
    @PermissionsAllowed("decision-log:read")
    @Operation(
            operationId = "listDecisions",
            summary = "List decisions",
            description =
                    "Decisions about subjects of the tenants you reach, newest first, about a second after they were made:"
                            + " every denial, and the permits that the tenant's policy keeps. An entry with `lost` says how"
                            + " many are missing. A filter on a tenant you do not reach gives an empty list.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "A parameter is not valid, or the cursor is not one of this list")
    public Page<DecisionLogEntryResponse> list(
            @BeanParam @Valid DecisionLogFilter filter, @BeanParam PageRequest page) {
        return entries.list(filter, page);
    }
}
