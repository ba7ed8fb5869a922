package io.zugang.sync.mapping;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/connections/{connectionId}/mapping")
@Tag(name = "Mapping", description = "How a connection reads its installation's users")
@APIResponse(responseCode = "404", description = "not-found: no connection that you reach")
class MappingResource {

    private final MappingService mappings;

    MappingResource(MappingService mappings) {
        this.mappings = mappings;
    }

    @GET
    @PermissionsAllowed("connection:read")
    @Operation(
            operationId = "getMapping",
            summary = "Read the mapping of a connection",
            description = "By default the types SYSTEM and LIGHT are left out and names have at least 2 characters.")
    @APIResponse(responseCode = "200", description = "The mapping")
    public RestResponse<MappingResponse> get(@PathParam("connectionId") UUID connectionId) {
        return ok(mappings.get(connectionId));
    }

    @PUT
    @PermissionsAllowed("connection:write")
    @Operation(
            operationId = "replaceMapping",
            summary = "Replace the mapping of a connection",
            description = "Takes effect with the next run or push; accounts that exist already are left as they are.")
    @APIResponse(responseCode = "200", description = "The mapping as it is now")
    @APIResponse(responseCode = "409", description = "connection-closed")
    @APIResponse(responseCode = "412", description = "version-stale: someone else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "validation-failed")
    @APIResponse(responseCode = "428", description = "version-required: If-Match is missing")
    public RestResponse<MappingResponse> replace(
            @PathParam("connectionId") UUID connectionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReplaceMappingRequest request) {
        return ok(mappings.replace(connectionId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    private static RestResponse<MappingResponse> ok(Mapping mapping) {
        return ResponseBuilder.ok(MappingResponse.of(mapping))
                .header("ETag", EntityVersion.etag(mapping.version()))
                .build();
    }
}
