package io.zugang.access.metadata;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Open to everybody on purpose: clients read it before they know where to get a token. It says nothing that is not in the
 * documentation. The well-known places are at the root of the host, which the ingress leads here.
 */
@Path("/.well-known/authzen-configuration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
class MetadataResource {

    private static final String CACHEABLE = "public, max-age=300";

    private final PublicAddress address;

    MetadataResource(PublicAddress address) {
        this.address = address;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getDecisionPointMetadata",
            summary = "Show where decisions are made",
            description = "Metadata of the decision point `https://<host>/access`. Its well-known place is"
                    + " `https://<host>/.well-known/authzen-configuration/access`.")
    @APIResponse(responseCode = "200", description = "The endpoints")
    public RestResponse<Metadata> service() {
        return cacheable(address.service());
    }

    @GET
    @Path("/host")
    @PermitAll
    @Operation(
            operationId = "getHostMetadata",
            summary = "Show where decisions are made, as the host",
            description = "Metadata of the decision point `https://<host>`, which is the same by its shorter name. Its"
                    + " well-known place is `https://<host>/.well-known/authzen-configuration`.")
    @APIResponse(responseCode = "200", description = "The endpoints")
    public RestResponse<Metadata> host() {
        return cacheable(address.host());
    }

    private RestResponse<Metadata> cacheable(String identifier) {
        var api = address.service() + "/v1/";
        var metadata = new Metadata(
                identifier,
                api + "evaluation",
                api + "evaluations",
                api + "search/subject",
                api + "search/resource",
                api + "search/action",
                List.of("custom"));
        return RestResponse.ResponseBuilder.ok(metadata)
                .header(HttpHeaders.CACHE_CONTROL, CACHEABLE)
                // A browser is told which origin may read it.
                .header(HttpHeaders.VARY, "Origin")
                .build();
    }

    /** Section 9 of the standard. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "DecisionPointMetadata", description = "Where the endpoints are")
    record Metadata(
            @Schema(description = "Identifies the decision point", examples = "https://portal.example.com/access")
            String policyDecisionPoint,

            @Schema(examples = "https://portal.example.com/access/v1/evaluation")
            String accessEvaluationEndpoint,

            @Schema(examples = "https://portal.example.com/access/v1/evaluations")
            String accessEvaluationsEndpoint,

            @Schema(examples = "https://portal.example.com/access/v1/search/subject")
            String searchSubjectEndpoint,

            @Schema(examples = "https://portal.example.com/access/v1/search/resource")
            String searchResourceEndpoint,

            @Schema(examples = "https://portal.example.com/access/v1/search/action")
            String searchActionEndpoint,

            @Schema(description = "Of the profile for obligations", examples = "[\"custom\"]")
            List<String> supportedObligations) {}
}
