package io.zugang.tenant.module;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/installations/{installationId}/modules")
@Tag(name = "Modules", description = "Features that central access unlocks")
class ModuleResource {

    private final ModuleService modules;

    ModuleResource(ModuleService modules) {
        this.modules = modules;
    }

    @GET
    @PermissionsAllowed("installation:read")
    @Operation(
            operationId = "listModules",
            summary = "List the modules of an installation",
            description = "The whole catalogue, each entry with whether it can be used here and why not.")
    @APIResponse(responseCode = "200", description = "All modules")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ModulesResponse list(UUID installationId) {
        return modules.of(installationId);
    }
}
