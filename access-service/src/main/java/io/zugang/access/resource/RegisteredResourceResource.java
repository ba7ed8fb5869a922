package io.zugang.access.resource;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/resources")
@Tag(name = "Registry")
class RegisteredResourceResource {

    private static final String TYPE = "The type as questions name it";
    private static final String ID = "The id as questions name it";

    private final RegistrationService registrations;

    RegisteredResourceResource(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @PUT
    @PermissionsAllowed("resource:write")
    @Operation(
            operationId = "putResources",
            summary = "Register resources",
            description = "Up to 1000 at once, all or none. Each replaces what was known of it.")
    @APIResponse(responseCode = "200", description = "What is known now")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`")
    @APIResponse(responseCode = "409", description = "`resource-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `resource-type-unknown`")
    public Page<RegisteredResource> putAll(@NotNull @Valid Bulk bulk) {
        var resources = bulk.items().stream()
                .map(item -> item.facts().of(item.type(), item.id()))
                .toList();
        return new Page<>(registrations.put(resources), null);
    }

    @PUT
    @Path("/{type}/{id}")
    @PermissionsAllowed("resource:write")
    @Operation(
            operationId = "putResource",
            summary = "Register a resource",
            description = "Replaces what was known of it. It counts from the next decision on.")
    @APIResponse(responseCode = "200", description = "What is known now")
    @APIResponse(responseCode = "404", description = "`tenant-unknown`")
    @APIResponse(responseCode = "409", description = "`resource-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `resource-type-unknown`")
    public RegisteredResource put(
            @Parameter(description = TYPE) @PathParam("type") String type,
            @Parameter(description = ID) @PathParam("id") String id,
            @NotNull @Valid ResourceFacts facts) {
        return registrations.put(List.of(facts.of(type, id))).get(0);
    }

    @GET
    @Path("/{type}/{id}")
    @PermissionsAllowed("resource:read")
    @Operation(
            operationId = "getResource",
            summary = "Show what is known of a resource",
            description = "What is registered of it.")
    @APIResponse(responseCode = "200", description = "What is known")
    @APIResponse(responseCode = "404", description = "No such resource within your reach")
    public RegisteredResource get(
            @Parameter(description = TYPE) @PathParam("type") String type,
            @Parameter(description = ID) @PathParam("id") String id) {
        return registrations.resource(type, id);
    }

    @DELETE
    @Path("/{type}/{id}")
    @PermissionsAllowed("resource:write")
    @Operation(
            operationId = "deleteResource",
            summary = "Forget a resource",
            description = "From then on only what a question says is known of it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such resource within your reach")
    public RestResponse<Void> delete(
            @Parameter(description = TYPE) @PathParam("type") String type,
            @Parameter(description = ID) @PathParam("id") String id) {
        registrations.deleteResource(type, id);
        return RestResponse.noContent();
    }

    /** Several resources. */
    @Schema(name = "ResourceBulk")
    record Bulk(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items) {}

    /** One of several. */
    @Schema(name = "ResourceBulkItem")
    record Item(
            @Schema(examples = "record") @NotBlank String type,
            @Schema(examples = "record-1") @NotBlank String id,
            @NotNull @Valid ResourceFacts facts) {}
}
