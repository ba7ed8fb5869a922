package io.zugang.access.explain;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.access.evaluation.EvaluationReader;
import io.zugang.access.evaluation.EvaluationRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations", description = "Why a decision falls as it does, and what an account may do")
class ExplainResource {

    private final EvaluationReader reader;
    private final ExplainService explanations;

    ExplainResource(EvaluationReader reader, ExplainService explanations) {
        this.reader = reader;
        this.explanations = explanations;
    }

    @POST
    @PermissionsAllowed("access:explain")
    @Operation(
            operationId = "explain",
            summary = "Explain a decision",
            description =
                    "Takes a question as `/v1/evaluation` does, decides it the same way, and tells what was checked,"
                            + " which assignments and roles allow it, and which roles would.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationRequest.class),
                            examples = @ExampleObject(name = "own tenant", value = """
                                                    {"subject":{"type":"account","id":"019aa6d0-7c1e-7b52-9f0e-2f4b8a6c1d3e"},
                                                     "action":{"name":"tenant:write"},
                                                     "resource":{"type":"tenant","id":"019aa6d0-7c1a-7d0c-8a51-5b1f3c2d4e6f"}}""")))
    @APIResponse(responseCode = "200", description = "The decision with its explanation")
    @APIResponse(
            responseCode = "400",
            description = "Not a question; the body is a message, as AuthZEN wants it",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public ExplainResponse explain(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte @Nullable [] body) {
        return explanations.explain(reader.single(contentType, body));
    }
}
