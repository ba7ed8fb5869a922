package io.zugang.tenant.domain;

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
@Path("/tenants/{tenantId}/domains")
@Tag(name = "Domains", description = "Internet domains that companies claim and prove")
class DomainResource {

    private final DomainService domains;

    DomainResource(DomainService domains) {
        this.domains = domains;
    }

    @GET
    @PermissionsAllowed("domain:read")
    @Operation(operationId = "listDomains", summary = "List a company's domains", description = "By name.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    public Page<DomainResponse> list(UUID tenantId, @BeanParam PageRequest page) {
        return domains.list(tenantId, page);
    }

    @POST
    @Idempotent
    @PermissionsAllowed("domain:write")
    @Operation(
            operationId = "claimDomain",
            summary = "Claim a domain",
            description =
                    "Refused for public mail providers and for domains that another company has proven. Set the TXT"
                            + " record in `proof` and verify the domain to make it the company's alone.")
    @APIResponse(
            responseCode = "201",
            description = "Claimed, state PENDING",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DomainResponse.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "409", description = "`domain-taken` or `domain-already-claimed`")
    @APIResponse(responseCode = "422", description = "`public-domain` or `validation-failed`")
    public RestResponse<DomainResponse> claim(UUID tenantId, @NotNull @Valid ClaimDomainRequest request, UriInfo uri) {
        var domain = domains.claim(tenantId, request);
        return RestResponse.ResponseBuilder.<DomainResponse>created(uri.getAbsolutePathBuilder()
                        .path(domain.id().toString())
                        .build())
                .header(HttpHeaders.ETAG, EntityVersion.etag(domain.version()))
                .entity(domain)
                .build();
    }

    @GET
    @Path("/{domainId}")
    @PermissionsAllowed("domain:read")
    @Operation(operationId = "readDomain", summary = "Read a domain", description = "With the record that proves it.")
    @APIResponse(responseCode = "200", description = "The domain, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<DomainResponse> get(UUID tenantId, UUID domainId) {
        return versioned(domains.get(tenantId, domainId));
    }

    @POST
    @Path("/{domainId}/actions/verify")
    @PermissionsAllowed("domain:write")
    @Operation(
            operationId = "verifyDomain",
            summary = "Verify a domain",
            description =
                    "Looks for the TXT record now. State is VERIFIED or FAILED afterwards; try again after changing"
                            + " the DNS zone.")
    @APIResponse(responseCode = "200", description = "Looked for; see `state`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`domain-taken`: another company proved it first")
    @APIResponse(responseCode = "503", description = "`dependency-unavailable`: no DNS server answered")
    public RestResponse<DomainResponse> verify(UUID tenantId, UUID domainId) {
        return versioned(domains.verify(tenantId, domainId));
    }

    private static RestResponse<DomainResponse> versioned(DomainResponse domain) {
        return RestResponse.ResponseBuilder.ok(domain)
                .header(HttpHeaders.ETAG, EntityVersion.etag(domain.version()))
                .build();
    }
}
