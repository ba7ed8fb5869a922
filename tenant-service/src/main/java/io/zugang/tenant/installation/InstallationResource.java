package io.zugang.tenant.installation;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/installations/{installationId}")
@Tag(name = "Installations")
class InstallationResource {

    private final InstallationService installations;
    private final ActivationService activations;

    InstallationResource(InstallationService installations, ActivationService activations) {
        this.installations = installations;
        this.activations = activations;
    }

    @GET
    @PermissionsAllowed("installation:read")
    @Operation(
            operationId = "readInstallation",
            summary = "Read an installation",
            description = "With the state of its central access.")
    @APIResponse(responseCode = "200", description = "The installation, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<InstallationResponse> get(UUID installationId) {
        return versioned(installations.get(installationId));
    }

    @PATCH
    @PermissionsAllowed("installation:write")
    @Operation(
            operationId = "changeInstallation",
            summary = "Change an installation",
            description =
                    "While central access is active, its hosting and version must keep meeting the prerequisites.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`installation-name-taken`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `prerequisite-unmet` with `items`")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<InstallationResponse> update(
            UUID installationId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateInstallationRequest request) {
        return versioned(installations.update(installationId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    @GET
    @Path("/prerequisites")
    @PermissionsAllowed("installation:read")
    @Operation(
            operationId = "checkPrerequisites",
            summary = "Check the prerequisites of central access",
            description =
                    "Every prerequisite with what is expected and what is there, and the warnings that would be given. Asked"
                            + " about a module, also what that module needs besides.")
    @APIResponse(responseCode = "200", description = "See `met`")
    @APIResponse(responseCode = "404", description = "`not-found`: no such installation or module")
    public PrerequisitesResponse prerequisites(
            UUID installationId,
            @Parameter(description = "Key of a module", example = "customer-helpdesk") @QueryParam("module") @Nullable
                    String module) {
        return activations.prerequisites(installationId, module);
    }

    @GET
    @Path("/activation")
    @PermissionsAllowed("installation:read")
    @Operation(
            operationId = "readActivation",
            summary = "Read the activation",
            description = "Whether central access is switched on.")
    @APIResponse(responseCode = "200", description = "The state, the installation's version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<ActivationResponse> activation(UUID installationId) {
        return versioned(activations.get(installationId));
    }

    @PUT
    @Path("/activation")
    @PermissionsAllowed("installation:configure")
    @Operation(
            operationId = "changeActivation",
            summary = "Switch central access on or off",
            description =
                    "For this installation alone. Warnings do not block; acknowledge them to show that they were read."
                            + " The wanted state is complete, so no If-Match is needed.")
    @APIResponse(responseCode = "200", description = "The state is as wanted; look at `warnings`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "422",
            description = "`prerequisite-unmet` with the unmet `items`, or `validation-failed`")
    public RestResponse<ActivationResponse> activate(UUID installationId, @NotNull @Valid ActivationRequest request) {
        return versioned(activations.change(installationId, request));
    }

    private static RestResponse<InstallationResponse> versioned(InstallationResponse installation) {
        return RestResponse.ResponseBuilder.ok(installation)
                .header(HttpHeaders.ETAG, EntityVersion.etag(installation.entityVersion()))
                .build();
    }

    private static RestResponse<ActivationResponse> versioned(ActivationResponse activation) {
        return RestResponse.ResponseBuilder.ok(activation)
                .header(HttpHeaders.ETAG, EntityVersion.etag(activation.version()))
                .build();
    }
}
