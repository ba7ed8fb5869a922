package io.zugang.access.group;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import jakarta.ws.rs.GET;
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

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/rights-group")
@Tag(name = "Groups")
class RightsGroupResource {

    private final GroupService groups;

    RightsGroupResource(GroupService groups) {
        this.groups = groups;
    }

    @GET
    @PermissionsAllowed("group:read")
    @Operation(
            operationId = "getRightsGroup",
            summary = "Get the group of a tenant",
            description = "The one that the tenant's external accounts are in by themselves. It is there as soon as the"
                    + " tenant has its portal.")
    @APIResponse(responseCode = "200", description = "The group; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such tenant within your reach, or it never had a portal")
    public RestResponse<GroupResponse> get(UUID tenantId) {
        var group = groups.rightsGroupOf(tenantId);
        return ResponseBuilder.ok(GroupResponse.of(group))
                .header(HttpHeaders.ETAG, EntityVersion.etag(group.version()))
                .build();
    }
}
