package io.zugang.access.decisiontest;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/catalogues/{application}/tests")
@Tag(name = "Catalogues", description = "What applications let roles allow")
class DecisionTestResource {

    private final DecisionTestService tests;

    DecisionTestResource(DecisionTestService tests) {
        this.tests = tests;
    }

    @POST
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "testCatalogue",
            summary = "Run tests of decisions",
            description = "Runs tests on companies and people that only the document knows, with the catalogue of the"
                    + " application as it counts or as the document brings it along. Nothing is changed. Tells"
                    + " which tests pass, why the others fail, and what of the catalogue no test exercises.")
    @APIResponse(responseCode = "200", description = "What became of each test")
    @APIResponse(responseCode = "404", description = "No such application, and no catalogue in the document")
    @APIResponse(
            responseCode = "422",
            description =
                    "`validation-failed`, with the place of each fault; `decision-tests-failed`, only if `strict`")
    @APIResponse(responseCode = "429", description = "`too-many-requests`: other tests are being run")
    public DecisionTestsResponse run(
            @Parameter(description = "Key of the application") @PathParam("application") String application,
            @Parameter(description = "Whether a test that fails is a problem, so that a pipeline stops")
                    @QueryParam("strict")
                    @DefaultValue("false")
                    boolean strict,
            @NotNull @Valid DecisionTestsRequest request) {
        return tests.run(application, request, strict);
    }
}
