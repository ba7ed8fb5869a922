package io.zugang.tenant.tenant;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/tenants")
@Tag(name = "Companies", description = "The provider, its partners and all customers")
class TenantResource {

    private final TenantService tenants;
    private final CustomerCreation creation;

    TenantResource(TenantService tenants, CustomerCreation creation) {
        this.tenants = tenants;
        this.creation = creation;
    }

    @GET
    @PermissionsAllowed("tenant:read")
    @Operation(
            operationId = "listCompanies",
            summary = "List companies",
            description = "By name. Partners see themselves and their customers, customers see themselves.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<TenantResponse> list(@BeanParam TenantFilter filter, @BeanParam PageRequest page) {
        return tenants.list(filter, page);
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenant:create")
    @Operation(
            operationId = "createCustomer",
            summary = "Create a customer",
            description =
                    "The customer of a partner belongs to that partner. A customer without a partner manages itself;"
                            + " its name and domain must then be unique. Otherwise a name that is already there is only a warning.")
    @APIResponse(
            responseCode = "201",
            description = "Created; look at `warnings`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantResponse.class)))
    @APIResponse(responseCode = "409", description = "`name-taken`, `number-taken` or `domain-taken`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `public-domain`")
    public RestResponse<TenantResponse> create(@NotNull @Valid CreateTenantRequest request, UriInfo uri) {
        var tenant = creation.create(request);
        return RestResponse.ResponseBuilder.<TenantResponse>created(uri.getAbsolutePathBuilder()
                        .path(tenant.id().toString())
                        .build())
                .header(HttpHeaders.ETAG, EntityVersion.etag(tenant.version()))
                .entity(tenant)
                .build();
    }

    @GET
    @Path("/{tenantId}")
    @PermissionsAllowed("tenant:read")
    @Operation(
            operationId = "readCompany",
            summary = "Read a company",
            description = "A company outside the caller's reach is not found.")
    @APIResponse(responseCode = "200", description = "The company, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<TenantResponse> get(UUID tenantId) {
        return versioned(tenants.get(tenantId));
    }

    @PATCH
    @Path("/{tenantId}")
    @PermissionsAllowed("tenant:write")
    @Operation(
            operationId = "changeCompany",
            summary = "Change a company",
            description = "A unique name or number that is given up stays reserved for the company for a while.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`name-taken` or `number-taken`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<TenantResponse> update(
            UUID tenantId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateTenantRequest request) {
        return versioned(tenants.update(tenantId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    private static RestResponse<TenantResponse> versioned(TenantResponse tenant) {
        return RestResponse.ResponseBuilder.ok(tenant)
                .header(HttpHeaders.ETAG, EntityVersion.etag(tenant.version()))
                .build();
    }
}
