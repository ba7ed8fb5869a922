package io.zugang.sync.run;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Produces(MediaType.APPLICATION_JSON)
@Path("/connections/{connectionId}/runs")
@Tag(name = "Runs", description = "Synchronise all users of an installation, or find out what would become of them")
@APIResponse(responseCode = "404", description = "not-found: no connection that you reach")
class ConnectionRunResource {

    private final RunService runs;

    ConnectionRunResource(RunService runs) {
        this.runs = runs;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("run:write")
    @Operation(
            operationId = "startRun",
            summary = "Start a run",
            description =
                    "Takes all users that were pushed. FULL makes and updates accounts and mails a set-your-password"
                            + " link to new ones; repeating it changes nothing and mails nobody. DRY_RUN judges by the same rules"
                            + " and creates nothing. The run goes on in the background; one at a time for each connection.")
    @APIResponse(
            responseCode = "202",
            description = "The run is queued; Location says where to look",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunResponse.class)))
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
    @PermissionsAllowed("run:read")
    @Operation(operationId = "listRuns", summary = "List the runs of a connection", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "One page of runs")
    public Page<RunResponse> list(@PathParam("connectionId") UUID connectionId, @BeanParam PageRequest page) {
        var after = page.after();
        var rows = runs.page(connectionId, after == null ? null : UUID.fromString(after), page.limit() + 1);
        return Page.of(rows, page, run -> run, run -> run.id().toString());
    }
}
