package io.zugang.tenant.module;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Produces(MediaType.APPLICATION_JSON)
@Path("/modules")
@Tag(name = "Modules")
class ModuleCatalogueResource {

    private final ModuleCatalogue catalogue;

    ModuleCatalogueResource(ModuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermissionsAllowed("installation:read")
    @Operation(
            operationId = "listModuleCatalogue",
            summary = "List all modules",
            description = "Every module there is, with what it needs. The list is short and comes as one page.")
    @APIResponse(responseCode = "200", description = "All modules")
    public Page<ModuleResponse> list() {
        return new Page<>(catalogue.all().stream().map(ModuleResponse::of).toList(), null);
    }

    @GET
    @Path("/{moduleKey}")
    @PermissionsAllowed("installation:read")
    @Operation(operationId = "readModule", summary = "Read a module", description = "With what it needs.")
    @APIResponse(responseCode = "200", description = "The module")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ModuleResponse get(
            @Parameter(description = "Key of the module", example = "customer-helpdesk") @RestPath String moduleKey) {
        return ModuleResponse.of(catalogue.require(moduleKey));
    }
}
