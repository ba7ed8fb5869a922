package io.zugang.tenant.installation;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants/{tenantId}/installations")
@Tag(name = "Installations", description = "Installations of the product and their central access")
class TenantInstallationsResource {

    private final InstallationService installations;

    TenantInstallationsResource(InstallationService installations) {
        this.installations = installations;
    }

    @GET
    @PermissionsAllowed("installation:read")
    @Operation(operationId = "listInstallations", summary = "List a company's installations", description = "By name.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    public Page<InstallationResponse> list(UUID tenantId, @BeanParam PageRequest page) {
        return installations.list(tenantId, page);
    }

    @POST
    @Idempotent
    @PermissionsAllowed("installation:write")
    @Operation(
            operationId = "registerInstallation",
            summary = "Register an installation",
            description =
                    "Take care which company you choose: its users will become users of that company. Central access"
                            + " is off at first.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InstallationResponse.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "409", description = "`installation-already-registered` or `installation-name-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    public RestResponse<InstallationResponse> register(
            UUID tenantId, @NotNull @Valid RegisterInstallationRequest request, UriInfo uri) {
        var installation = installations.register(tenantId, request);
        var location = uri.getBaseUriBuilder()
                .path("installations")
                .path(installation.id().toString());
        return RestResponse.ResponseBuilder.<InstallationResponse>created(location.build())
                .header(HttpHeaders.ETAG, EntityVersion.etag(installation.entityVersion()))
                .entity(installation)
                .build();
    }
}
