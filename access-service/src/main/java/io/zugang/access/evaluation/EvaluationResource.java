package io.zugang.access.evaluation;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.access.decisionlog.Asking.Endpoint;
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

/** No {@code @Consumes}: a wrong content type is 400 in AuthZEN, where JAX-RS would say 415. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "OpenID AuthZEN Authorization API 1.0")
class EvaluationResource {

    static final String PLAIN_ERROR = "Not a question; the body is a message, as AuthZEN wants it";

    private final EvaluationReader reader;
    private final EvaluationService evaluations;
    private final CheckedToken token;

    EvaluationResource(EvaluationReader reader, EvaluationService evaluations, CheckedToken token) {
        this.reader = reader;
        this.evaluations = evaluations;
        this.token = token;
    }

    @POST
    @Path("/evaluation")
    @PermissionsAllowed("access:evaluate")
    @Operation(
            operationId = "evaluate",
            summary = "Decide a question",
            description =
                    "Whether a subject may do something. A denial is 200 with `decision: false` and a reason. Unknown"
                            + " subjects, actions and tenants are denied.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationRequest.class),
                            examples = @ExampleObject(name = "anywhere", value = """
                                                    {"subject":{"type":"account","id":"019aa6d0-7c1e-7b52-9f0e-2f4b8a6c1d3e"},
                                                     "action":{"name":"installation:write"},
                                                     "resource":{"type":"api","id":"tenant-service"}}""")))
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(
            responseCode = "400",
            description = PLAIN_ERROR,
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public EvaluationResponse evaluate(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte @Nullable [] body) {
        token.remember();
        var question = reader.single(contentType, body);
        return EvaluationResponse.of(evaluations.decide(question, Endpoint.EVALUATION), question.context());
    }

    @POST
    @Path("/evaluations")
    @PermissionsAllowed("access:evaluate")
    @Operation(
            operationId = "evaluateAll",
            summary = "Decide several questions",
            description =
                    "Answers in the order of the items. An item that is no question is denied with an error of its"
                            + " own. Without items the answer is that of a single question. A batch has at most 1000 items; a"
                            + " longer one is 400.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationsRequest.class),
                            examples = @ExampleObject(name = "two actions", value = """
                                                    {"subject":{"type":"account","id":"019aa6d0-7c1e-7b52-9f0e-2f4b8a6c1d3e"},
                                                     "resource":{"type":"api","id":"portal"},
                                                     "evaluations":[{"action":{"name":"ticket:list"}},
                                                                    {"action":{"name":"ticket:create"}}],
                                                     "options":{"evaluations_semantic":"execute_all"}}""")))
    @APIResponse(
            responseCode = "200",
            description = "The decisions; for a request without items, one decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {EvaluationsResponse.class, EvaluationResponse.class})))
    @APIResponse(
            responseCode = "400",
            description = PLAIN_ERROR,
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Object evaluateAll(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte @Nullable [] body) {
        token.remember();
        var batch = reader.batch(contentType, body);
        var decisions = evaluations.decideAll(batch);
        return batch.single() ? decisions.get(0) : new EvaluationsResponse(decisions);
    }
}
