package io.zugang.platform.audit;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/audit-entries")
@Tag(name = "audit-entries", description = "Who changed what.")
class AuditEntryResource {

    private static final int MAX_ACTION = 128;

    private final AuditEntryService entries;

    AuditEntryResource(AuditEntryService entries) {
        this.entries = entries;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "listAuditEntries",
            summary = "List audit entries",
            description =
                    "Acts on the tenants you reach, newest first. Filters narrow the list; a filter on a tenant you do"
                            + " not reach gives an empty one.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid, or the cursor is not one of this list")
    @APIResponse(responseCode = "401", description = "No valid access token")
    @APIResponse(responseCode = "403", description = "No permission audit:read")
    public RestResponse<Page<AuditEntryResponse>> list(
            @RestQuery @Parameter(description = "Only entries of this tenant") @Nullable UUID tenantId,
            @RestQuery
                    @Size(max = MAX_ACTION)
                    @Parameter(description = "Only entries of this act", example = "role.update")
                    @Nullable
                    String action,
            @RestQuery @Parameter(description = "Only entries of this target") @Nullable UUID targetId,
            @BeanParam PageRequest page) {
        return RestResponse.ok(entries.list(new AuditQuery(tenantId, action, targetId), page));
    }
}
