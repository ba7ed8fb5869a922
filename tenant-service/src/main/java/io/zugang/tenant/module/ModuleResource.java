package io.zugang.tenant.module;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
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

    @PUT
    @Path("/{moduleKey}")
    @PermissionsAllowed("installation:configure")
    @Operation(
            operationId = "enableModule",
            summary = "Switch a module on",
            description =
                    "Needs active central access and what the module needs besides. The same request twice changes"
                            + " nothing the second time.")
    @APIResponse(responseCode = "200", description = "It is on")
    @APIResponse(responseCode = "404", description = "`not-found`: no such installation or module")
    @APIResponse(responseCode = "409", description = "`activation-missing`")
    @APIResponse(responseCode = "422", description = "`module-prerequisite-unmet` with the unmet `items` of the module")
    public ModulesResponse.Item enable(
            UUID installationId,
            @Parameter(description = "Key of the module", example = "ai-assistant") @RestPath String moduleKey) {
        return modules.enable(installationId, moduleKey);
    }

    @DELETE
    @Path("/{moduleKey}")
    @PermissionsAllowed("installation:configure")
    @Operation(
            operationId = "disableModule",
            summary = "Switch a module off",
            description = "It is off afterwards, whether it was on or not.")
    @APIResponse(responseCode = "204", description = "It is off")
    @APIResponse(responseCode = "404", description = "`not-found`: no such installation or module")
    public RestResponse<Void> disable(
            UUID installationId,
            @Parameter(description = "Key of the module", example = "ai-assistant") @RestPath String moduleKey) {
        modules.disable(installationId, moduleKey);
        return RestResponse.noContent();
    }
}
