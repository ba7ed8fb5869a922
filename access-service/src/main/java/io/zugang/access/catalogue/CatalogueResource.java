package io.zugang.access.catalogue;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/")
@Tag(name = "Catalogues", description = "What applications let roles allow")
class CatalogueResource {

    private final CatalogueService catalogues;

    CatalogueResource(CatalogueService catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @Path("/applications")
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "listCatalogueApplications",
            summary = "List applications",
            description = "Every application with a catalogue. The list is short and comes as one page.")
    @APIResponse(responseCode = "200", description = "All applications")
    public Page<ApplicationResponse> applications() {
        return new Page<>(
                catalogues.list().stream().map(ApplicationResponse::of).toList(), null);
    }

    @GET
    @Path("/function-areas")
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "listFunctionAreas",
            summary = "List function areas",
            description = "The parts of applications, in their own order. The list is short and comes as one page.")
    @APIResponse(responseCode = "200", description = "All function areas")
    public Page<FunctionAreaResponse> areas(
            @Parameter(description = "Only those of this application") @QueryParam("application") @Nullable
                    String application) {
        return new Page<>(
                catalogues.list().stream()
                        .filter(catalogue ->
                                application == null || catalogue.application().equals(application))
                        .flatMap(catalogue -> catalogue.document().areas().stream()
                                .map(area -> new FunctionAreaResponse(
                                        catalogue.application(), area.key(), area.labels(), area.family())))
                        .toList(),
                null);
    }

    @GET
    @Path("/catalogues/{application}")
    @PermissionsAllowed("role:read")
    @Operation(
            operationId = "getCatalogue",
            summary = "Get a catalogue",
            description = "The areas, permissions and system roles of an application.")
    @APIResponse(responseCode = "200", description = "The catalogue; its ETag is needed to replace it")
    @APIResponse(responseCode = "404", description = "No such application")
    public RestResponse<CatalogueDocument> get(
            @Parameter(description = "Key of the application") @PathParam("application") String application) {
        return tagged(ResponseBuilder.ok(), catalogues.get(application));
    }

    @PUT
    @Path("/catalogues/{application}")
    @PermissionsAllowed("catalogue:write")
    @Operation(
            operationId = "putCatalogue",
            summary = "Load a catalogue",
            description =
                    "Makes this the catalogue of the application, with its system roles, from the next decision on."
                            + " It is checked as a whole; every fault is named with its place. Permissions and roles that were"
                            + " there must stay: mark a permission `deprecated` instead. A permission of another application can"
                            + " only be put into a role by who may grant it everywhere.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue that counts now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogueDocument.class)))
    @APIResponse(responseCode = "403", description = "`escalation`: a role holds what you may not grant")
    @APIResponse(responseCode = "409", description = "`system-catalogue`")
    @APIResponse(responseCode = "412", description = "`version-stale`: somebody else changed it meanwhile")
    @APIResponse(responseCode = "422", description = "`validation-failed`, with the place of each fault")
    @APIResponse(responseCode = "428", description = "`version-required`: it exists and If-Match is missing")
    public RestResponse<CatalogueDocument> put(
            @Parameter(description = "Key of the application") @PathParam("application") String application,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CatalogueDocument document) {
        var version =
                ifMatch == null ? null : EntityVersion.fromIfMatch(ifMatch).value();
        return tagged(ResponseBuilder.ok(), catalogues.put(application, document, version));
    }

    private static RestResponse<CatalogueDocument> tagged(
            ResponseBuilder<CatalogueDocument> response, ApplicationCatalogue catalogue) {
        return response.entity(catalogue.document())
                .header(HttpHeaders.ETAG, EntityVersion.etag(catalogue.version()))
                .build();
    }
}
