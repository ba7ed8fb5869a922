package io.zugang.sync.run;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import io.zugang.sync.delivery.ReasonLanguage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/")
@Tag(name = "Runs", description = "Synchronise all users of an installation, or find out what would become of them")
class RunResource {

    private final RunService runs;

    RunResource(RunService runs) {
        this.runs = runs;
    }

    @POST
    @Path("connections/{connectionId}/runs")
    @Idempotent
    @PermissionsAllowed("run:write")
    @Operation(
            operationId = "startRun",
            summary = "Start a run",
            description =
                    "Takes all users that were pushed. FULL makes and updates accounts and mails a set-your-password"
                            + " link to new ones; repeating it changes nothing and mails nobody. DRY_RUN judges by the same rules"
                            + " and creates nothing. The run goes on in the background; one at a time for each connection.")
    @APIResponse(responseCode = "202", description = "The run is queued; Location says where to look")
    @APIResponse(responseCode = "409", description = "run-in-progress, connection-not-connected or connection-closed")
    @APIResponse(responseCode = "422", description = "validation-failed")
    public RestResponse<RunResponse> start(
            @PathParam("connectionId") UUID connectionId, @NotNull @Valid StartRunRequest request, UriInfo uri) {
        var run = runs.start(connectionId, request.mode());
        var location =
                uri.getBaseUriBuilder().path("runs").path(run.id().toString()).build();
        return ResponseBuilder.<RunResponse>create(RestResponse.Status.ACCEPTED)
                .entity(run)
                .location(location)
                .build();
    }

    @GET
    @Path("connections/{connectionId}/runs")
    @PermissionsAllowed("run:read")
    @Operation(operationId = "listRuns", summary = "List the runs of a connection", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "One page of runs")
    public Page<RunResponse> list(@PathParam("connectionId") UUID connectionId, @BeanParam PageRequest page) {
        var after = page.after();
        var rows = runs.page(connectionId, after == null ? null : UUID.fromString(after), page.limit() + 1);
        return Page.of(rows, page, run -> run, run -> run.id().toString());
    }

    @GET
    @Path("runs/{runId}")
    @PermissionsAllowed("run:read")
    @Operation(
            operationId = "getRun",
            summary = "Read a run",
            description = "Counts grow while it is RUNNING. It ends as SUCCEEDED, or as PARTIAL when users failed; with"
                    + " waitingFor it waits for a service that does not answer and goes on by itself.")
    @APIResponse(responseCode = "200", description = "The run with its counts")
    public RunResponse get(@PathParam("runId") UUID runId) {
        return runs.get(runId);
    }

    @GET
    @Path("runs/{runId}/items")
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
