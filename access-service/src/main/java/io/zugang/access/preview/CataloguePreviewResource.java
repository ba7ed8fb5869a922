package io.zugang.access.preview;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.access.catalogue.CatalogueDocument;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/catalogues/{application}/preview")
@Tag(name = "Catalogues", description = "What applications let roles allow")
class CataloguePreviewResource {

    private final CataloguePreviewService previews;

    CataloguePreviewResource(CataloguePreviewService previews) {
        this.previews = previews;
    }

    @POST
    @PermissionsAllowed("catalogue:write")
    @Operation(
            operationId = "previewCatalogue",
            summary = "Preview a catalogue",
            description =
                    "Takes what `PUT /catalogues/{application}` takes, checks it the same way, and changes nothing. Tells"
                            + " which decisions would fall otherwise if it counted now, for everybody who holds what it"
                            + " changes. Each change comes with a question that is answered otherwise; `/v1/evaluation`"
                            + " answers it.")
    @APIResponse(responseCode = "200", description = "What the catalogue would change")
    @APIResponse(responseCode = "403", description = "`escalation`: a role holds what you may not grant")
    @APIResponse(responseCode = "409", description = "`system-catalogue`")
    @APIResponse(responseCode = "422", description = "`validation-failed`, with the place of each fault")
    public CataloguePreviewResponse preview(
            @Parameter(description = "Key of the application") @PathParam("application") String application,
            @Parameter(description = "Only subjects of this tenant") @QueryParam("tenantId") @Nullable UUID tenantId,
            @Parameter(description = "How many subjects to look at, at most; the answer says if there are more")
                    @QueryParam("subjects")
                    @DefaultValue("100000")
                    @Min(1)
                    @Max(1_000_000)
                    int subjects,
            @BeanParam PageRequest page,
            @NotNull @Valid CatalogueDocument document) {
        return previews.preview(application, document, tenantId, subjects, page);
    }
}
