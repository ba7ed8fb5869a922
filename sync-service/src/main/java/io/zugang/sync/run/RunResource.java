package io.zugang.sync.run;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.sync.delivery.ReasonLanguage;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/runs")
@Tag(name = "Runs")
@APIResponse(responseCode = "404", description = "not-found: no run that you reach")
class RunResource {

    private final RunService runs;

    RunResource(RunService runs) {
        this.runs = runs;
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("run:read")
    @Operation(
            operationId = "getRun",
            summary = "Read a run",
            description = "Counts grow while it is RUNNING. It ends as SUCCEEDED, or as PARTIAL when users failed; with"
                    + " waitingFor it waits for a service that does not answer and goes on by itself; only a dry run stops"
                    + " waiting after a while and names what it did not check in notChecked.")
    @APIResponse(responseCode = "200", description = "The run with its counts")
    public RunResponse get(@PathParam("runId") UUID runId) {
        return runs.get(runId);
    }

    @GET
    @Path("/{runId}/items")
    @PermissionsAllowed("run:read")
    @Operation(
            operationId = "listRunItems",
            summary = "List the users of a run",
            description = "In the order of their keys, each with every reason it was not synchronised for. Filter by"
                    + " outcome=FAILED,SKIPPED to see whom the run left out.")
    @APIResponse(responseCode = "200", description = "One page of users")
    @APIResponse(responseCode = "400", description = "invalid-request: an unknown outcome or reason")
    public Page<RunItemResponse> items(
            @PathParam("runId") UUID runId,
            @QueryParam("outcome")
                    @Parameter(description = "Comma-separated outcomes", example = "FAILED,SKIPPED")
                    @Nullable
                    String outcome,
            @QueryParam("reason") @Parameter(description = "A reason code", example = "EMAIL_MISSING") @Nullable
                    String reason,
            @HeaderParam("Accept-Language") @Nullable String language,
            @BeanParam PageRequest page) {
        var locale = ReasonLanguage.of(language);
        var after = page.after();
        var rows = runs.items(
                runId,
                RunItemFilter.of(outcome, reason),
                after == null ? 0 : Integer.parseInt(after),
                page.limit() + 1);
        return Page.of(rows, page, item -> RunItemResponse.of(item, locale), item -> Integer.toString(item.ordinal()));
    }
}
