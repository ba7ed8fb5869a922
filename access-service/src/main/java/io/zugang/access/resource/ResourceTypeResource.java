package io.zugang.access.resource;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/resource-types")
@Tag(name = "Registry", description = "What decisions know of resources and of subjects that are no accounts")
class ResourceTypeResource {

    private static final String NAME = "The type as questions name it";

    private final ResourceTypeService types;

    ResourceTypeResource(ResourceTypeService types) {
        this.types = types;
    }

    @GET
    @PermissionsAllowed("resource:read")
    @Operation(
            operationId = "listResourceTypes",
            summary = "List registered types",
            description = "Every registered type. The list is short and comes as one page.")
    @APIResponse(responseCode = "200", description = "All types")
    public Page<TypeResponse> list() {
        return new Page<>(types.list().stream().map(TypeResponse::of).toList(), null);
    }

    @PUT
    @Path("/{type}")
    @PermissionsAllowed("resource-type:write")
    @Operation(
            operationId = "putResourceType",
            summary = "Register a type",
            description =
                    "From then on questions about this type are understood in these words, and its resources can be"
                            + " registered. It counts for all tenants, so only who reaches all may do it. Other instances"
                            + " see it within a second.")
    @APIResponse(responseCode = "200", description = "The type")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    public TypeResponse put(
            @Parameter(description = NAME) @PathParam("type") String type,
            @NotNull @Valid ResourceTypeRequest request) {
        return TypeResponse.of(types.put(request.of(type)));
    }

    @DELETE
    @Path("/{type}")
    @PermissionsAllowed("resource-type:write")
    @Operation(
            operationId = "deleteResourceType",
            summary = "Forget a type",
            description = "Only one of which no resource is registered.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such type")
    @APIResponse(responseCode = "409", description = "`resource-type-in-use`")
    public RestResponse<Void> delete(@Parameter(description = NAME) @PathParam("type") String type) {
        types.delete(type);
        return RestResponse.noContent();
    }

    /** A type as it is shown. */
    @Schema(name = "ResourceType", description = "How questions about a type are understood")
    record TypeResponse(
            @Schema(examples = "record") String type,
            @Schema(examples = "conformance.record") String permissionType,
            boolean home,

            @Schema(examples = "{\"can_read\":\"read\"}") Map<String, String> actions) {

        static TypeResponse of(ResourceType type) {
            return new TypeResponse(type.type(), type.permissionType(), type.home(), type.actions());
        }
    }
}
