package io.zugang.tenant.setting;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/settings")
@Tag(name = "Settings", description = "How the customer portal behaves for a company")
class SettingResource {

    private final SettingService settings;

    SettingResource(SettingService settings) {
        this.settings = settings;
    }

    @GET
    @PermissionsAllowed("portal-settings:read")
    @Operation(
            operationId = "listSettings",
            summary = "List a company's settings",
            description = "All of them as they hold now, with where each comes from. They come as one page.")
    @APIResponse(responseCode = "200", description = "All settings")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    public Page<SettingResponse> list(UUID tenantId) {
        return new Page<>(settings.list(tenantId), null);
    }

    @GET
    @Path("/{settingKey}")
    @PermissionsAllowed("portal-settings:read")
    @Operation(
            operationId = "readSetting",
            summary = "Read a setting of a company",
            description = "As it holds now, with where it comes from.")
    @APIResponse(responseCode = "200", description = "The setting")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach, or no such setting")
    public SettingResponse get(
            UUID tenantId,
            @Parameter(description = "Key of the setting", example = "portal.enabled") @RestPath String settingKey) {
        return settings.get(tenantId, settingKey);
    }

    @PUT
    @Path("/{settingKey}")
    @PermissionsAllowed("portal-settings:configure")
    @Operation(
            operationId = "putSetting",
            summary = "Set something for a company",
            description =
                    "The body is the whole value, so no If-Match is needed: the same request twice changes nothing"
                            + " the second time. `portal.enabled` gives the company its portal, and with it its rights group.")
    @APIResponse(responseCode = "200", description = "Set")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach, or no such setting")
    @APIResponse(responseCode = "422", description = "`validation-failed`: not a value of the setting's type")
    public SettingResponse put(
            UUID tenantId,
            @Parameter(description = "Key of the setting", example = "portal.enabled") @RestPath String settingKey,
            @NotNull @Valid PutSettingRequest request) {
        return settings.put(tenantId, settingKey, request.value());
    }

    @DELETE
    @Path("/{settingKey}")
    @PermissionsAllowed("portal-settings:configure")
    @Operation(
            operationId = "resetSetting",
            summary = "Let a company inherit again",
            description = "The company gives up its own value, whether it had one or not.")
    @APIResponse(responseCode = "200", description = "What holds from now on")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach, or no such setting")
    public SettingResponse reset(
            UUID tenantId,
            @Parameter(description = "Key of the setting", example = "portal.enabled") @RestPath String settingKey) {
        return settings.reset(tenantId, settingKey);
    }
}
