package io.zugang.access.policy;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
@Path("/tenants/{tenantId}/access-policy")
@Tag(name = "Access policies", description = "Which roles of a tenant's accounts count")
class AccessPolicyResource {

    private final AccessPolicyService policies;

    AccessPolicyResource(AccessPolicyService policies) {
        this.policies = policies;
    }

    @GET
    @PermissionsAllowed("access-policy:read")
    @Operation(
            operationId = "getAccessPolicy",
            summary = "Get the access policy of a tenant",
            description =
                    "A tenant that never changed it has the standard: every role counts, and whoever has several may"
                            + " switch between them.")
    @APIResponse(responseCode = "200", description = "The policy; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    public RestResponse<AccessPolicyResponse> get(UUID tenantId) {
        return tagged(policies.get(tenantId));
    }

    @PUT
    @PermissionsAllowed("access-policy:write")
    @Operation(
            operationId = "setAccessPolicy",
            summary = "Change the access policy of a tenant",
            description =
                    "Takes effect for every account of the tenant with the next decision. A change that makes other"
                            + " roles count must be previewed: send what the preview answered as `confirm`.")
    @APIResponse(responseCode = "200", description = "The policy as it is now")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    @APIResponse(responseCode = "409", description = "`confirmation-stale`: the change would do something else by now")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(
            responseCode = "428",
            description = "`confirmation-required`, or `version-required`: If-Match is missing")
    public RestResponse<AccessPolicyResponse> set(
            UUID tenantId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SetAccessPolicyRequest request) {
        var version = EntityVersion.fromIfMatch(ifMatch).value();
        return tagged(policies.set(tenantId, request.terms(), request.confirm(), version));
    }

    @POST
    @Path("/actions/preview-mode")
    @PermissionsAllowed("access-policy:read")
    @Operation(
            operationId = "previewEvaluationMode",
            summary = "Preview another evaluation mode",
            description =
                    "Changes nothing. Tells which accounts would lose or gain which assignments, profiles and groups,"
                            + " page by page, and gives what confirms the change.")
    @APIResponse(responseCode = "200", description = "What the mode would do")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    public ModePreviewResponse preview(
            UUID tenantId, @NotNull @Valid PreviewModeRequest request, @BeanParam PageRequest page) {
        return policies.preview(tenantId, request.terms(), page);
    }

    private static RestResponse<AccessPolicyResponse> tagged(AccessPolicyResponse policy) {
        return ResponseBuilder.ok(policy)
                .header(HttpHeaders.ETAG, EntityVersion.etag(policy.version()))
                .build();
    }
}
