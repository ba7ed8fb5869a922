package io.zugang.tenant.setting;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/setting-definitions")
@Tag(name = "Settings")
class SettingDefinitionResource {

    private final SettingCatalogue catalogue;

    SettingDefinitionResource(SettingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermissionsAllowed("portal-settings:read")
    @Operation(
            operationId = "listSettingDefinitions",
            summary = "List what can be set",
            description = "Every setting there is, with its type and default. The list is short and comes as one page.")
    @APIResponse(responseCode = "200", description = "All settings")
    public Page<SettingDefinitionResponse> list() {
        return new Page<>(
                catalogue.all().stream().map(SettingDefinitionResponse::of).toList(), null);
    }
}
