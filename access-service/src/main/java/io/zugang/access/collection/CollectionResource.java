package io.zugang.access.collection;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/resource-collections")
@Tag(name = "Collections", description = "Queues, customer groups and the like, which roles open one by one")
class CollectionResource {

    private final CollectionService collections;

    CollectionResource(CollectionService collections) {
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed("collection:read")
    @Operation(
            operationId = "listResourceCollections",
            summary = "List collections",
            description = "The collections of every tenant within your reach, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of collections")
    public Page<CollectionResponse> list(@BeanParam CollectionFilter filter, @BeanParam PageRequest page) {
        return Page.of(
                collections.list(filter, page),
                page,
                CollectionResponse::of,
                collection -> collection.id().toString());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("collection:write")
    @Operation(
            operationId = "createResourceCollection",
            summary = "Register a collection",
            description =
                    "Registers a collection of one tenant. No role opens it yet but those that open its whole type.")
    @APIResponse(
            responseCode = "201",
            description = "The new collection; Location and ETag tell where it is and its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CollectionResponse.class)))
    @APIResponse(responseCode = "404", description = "`tenant-unknown`: no such tenant within your reach")
    @APIResponse(responseCode = "409", description = "`collection-key-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `tenant-required`")
    public RestResponse<CollectionResponse> create(
            @NotNull @Valid CreateCollectionRequest request, @Context UriInfo uri) {
        var collection = collections.create(request);
        var location =
                uri.getAbsolutePathBuilder().path(collection.id().toString()).build();
        return tagged(ResponseBuilder.created(location), collection);
    }

    @GET
    @Path("/{collectionId}")
    @PermissionsAllowed("collection:read")
    @Operation(operationId = "getResourceCollection", summary = "Get a collection", description = "One collection.")
    @APIResponse(responseCode = "200", description = "The collection; its ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such collection within your reach")
    public RestResponse<CollectionResponse> get(UUID collectionId) {
        return tagged(ResponseBuilder.ok(), collections.get(collectionId));
    }

    @PATCH
    @Path("/{collectionId}")
    @PermissionsAllowed("collection:write")
    @Operation(
            operationId = "updateResourceCollection",
            summary = "Rename a collection",
            description = "Gives the collection another name.")
    @APIResponse(responseCode = "200", description = "The changed collection")
    @APIResponse(responseCode = "404", description = "No such collection within your reach")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<CollectionResponse> update(
            UUID collectionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateCollectionRequest change) {
        var version = EntityVersion.fromIfMatch(ifMatch);
        return tagged(ResponseBuilder.ok(), collections.update(collectionId, change, version.value()));
    }

    @DELETE
    @Path("/{collectionId}")
    @PermissionsAllowed("collection:write")
    @Operation(
            operationId = "deleteResourceCollection",
            summary = "Delete a collection",
            description = "Deletes a collection. One in which roles allow something is refused, with the ids of these"
                    + " roles as `usage`.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such collection within your reach")
    @APIResponse(responseCode = "409", description = "`collection-in-use` with `usage`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`version-required`: If-Match is missing")
    public RestResponse<Void> delete(UUID collectionId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        collections.delete(collectionId, EntityVersion.fromIfMatch(ifMatch).value());
        return RestResponse.noContent();
    }

    private static RestResponse<CollectionResponse> tagged(
            ResponseBuilder<CollectionResponse> response, ResourceCollection collection) {
        return response.entity(CollectionResponse.of(collection))
                .header(HttpHeaders.ETAG, EntityVersion.etag(collection.version()))
                .build();
    }
}
