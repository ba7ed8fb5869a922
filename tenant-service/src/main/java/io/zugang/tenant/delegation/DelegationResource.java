package io.zugang.tenant.delegation;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/delegations")
@Tag(name = "Delegations", description = "Which partner manages which customer")
class DelegationResource {

    private final DelegationService delegations;

    DelegationResource(DelegationService delegations) {
        this.delegations = delegations;
    }

    @GET
    @PermissionsAllowed("tenant:read")
    @Operation(
            operationId = "listDelegations",
            summary = "List delegations",
            description = "Oldest first. A customer sees its own, ended ones too; a partner sees those it works by.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<DelegationResponse> list(@BeanParam DelegationFilter filter, @BeanParam PageRequest page) {
        return delegations.list(filter, page);
    }

    @GET
    @Path("/{delegationId}")
    @PermissionsAllowed("tenant:read")
    @Operation(operationId = "readDelegation", summary = "Read a delegation", description = "With its state.")
    @APIResponse(responseCode = "200", description = "The delegation, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<DelegationResponse> get(UUID delegationId) {
        return versioned(delegations.get(delegationId));
    }

    @POST
    @Path("/{delegationId}/actions/terminate")
    @PermissionsAllowed("tenant:write")
    @Operation(
            operationId = "terminateDelegation",
            summary = "End a delegation",
            description =
                    "The partner, the customer or the provider ends it, for good. The customer manages itself from then"
                            + " on, and the partner's people no longer reach it. Its installations and people stay.")
    @APIResponse(responseCode = "200", description = "It is ended, or was already")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<DelegationResponse> terminate(
            UUID delegationId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return versioned(delegations.terminate(delegationId, EntityVersion.fromIfMatch(ifMatch)));
    }

    private static RestResponse<DelegationResponse> versioned(DelegationResponse delegation) {
        return RestResponse.ResponseBuilder.ok(delegation)
                .header(HttpHeaders.ETAG, EntityVersion.etag(delegation.version()))
                .build();
    }
}
