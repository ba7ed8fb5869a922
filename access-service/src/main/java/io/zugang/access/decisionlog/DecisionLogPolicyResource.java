package io.zugang.access.decisionlog;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/decision-log-policy")
@Tag(name = "Decision log")
class DecisionLogPolicyResource {

    private final DecisionLogPolicyService policies;

    DecisionLogPolicyResource(DecisionLogPolicyService policies) {
        this.policies = policies;
    }

    @GET
    @PermissionsAllowed("decision-log:read")
    @Operation(
            operationId = "getDecisionLogPolicy",
            summary = "Get which permits of a tenant are logged",
            description =
                    "A tenant that never changed it has the standard: one permit of 100. Denials are always logged.")
    @APIResponse(responseCode = "200", description = "The policy; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    public RestResponse<DecisionLogPolicyResponse> get(UUID tenantId) {
        return tagged(policies.get(tenantId));
    }

    @PUT
    @PermissionsAllowed("decision-log:configure")
    @Operation(
            operationId = "setDecisionLogPolicy",
            summary = "Change which permits of a tenant are logged",
            description = "Takes effect with the next decision of the instance that answers, and within about a second"
                    + " everywhere. Whatever is chosen, an instance keeps a limited number of entries in a minute, and no"
                    + " permit of a resource of type `api`: that is how services guard their own endpoints.")
    @APIResponse(responseCode = "200", description = "The policy as it is now")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<DecisionLogPolicyResponse> set(
            UUID tenantId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SetDecisionLogPolicyRequest request) {
        var version = EntityVersion.fromIfMatch(ifMatch).value();
        return tagged(policies.set(tenantId, request.terms(), version));
    }

    private static RestResponse<DecisionLogPolicyResponse> tagged(DecisionLogPolicyResponse policy) {
        return ResponseBuilder.ok(policy)
                .header(HttpHeaders.ETAG, EntityVersion.etag(policy.version()))
                .build();
    }
}
