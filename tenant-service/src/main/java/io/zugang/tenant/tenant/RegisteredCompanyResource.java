package io.zugang.tenant.tenant;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Produces(MediaType.APPLICATION_JSON)
@Path("/registered-companies")
@Tag(name = "Companies")
class RegisteredCompanyResource {

    private final CompanyRegistration registration;

    RegisteredCompanyResource(CompanyRegistration registration) {
        this.registration = registration;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenant:register")
    @Operation(
            operationId = "registerCompany",
            summary = "Register the company of a person who signs up",
            description =
                    "For identity-service. The company is PENDING until identity-service reports the registration as"
                            + " completed; until then the same registrationId with other data changes it.")
    @APIResponse(
            responseCode = "201",
            description = "The company, new or known",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisteredCompanyResponse.class)))
    @APIResponse(responseCode = "409", description = "`name-taken`, `domain-taken` or `registration-completed`")
    @APIResponse(responseCode = "422", description = "`validation-failed` or `public-domain`")
    public RestResponse<RegisteredCompanyResponse> register(
            @NotNull @Valid RegisterCompanyRequest request, UriInfo uri) {
        var company = registration.register(request);
        var location =
                uri.getBaseUriBuilder().path("tenants").path(company.tenantId().toString());
        return RestResponse.ResponseBuilder.<RegisteredCompanyResponse>created(location.build())
                .entity(company)
                .build();
    }
}
