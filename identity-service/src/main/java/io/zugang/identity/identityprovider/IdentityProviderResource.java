package io.zugang.identity.identityprovider;

import io.quarkus.security.PermissionsAllowed;
import io.zugang.platform.http.EntityVersion;
import io.zugang.platform.http.Idempotent;
import io.zugang.platform.http.Page;
import io.zugang.platform.http.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/identity-providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Identity providers",
        description =
                "The OpenID Providers of companies, kept by their administrators of single sign-on. Whoever is made"
                        + " one signs in anew first: until then each call answers 403 `reauthentication-required`. Nobody is sent"
                        + " to such a provider yet")
class IdentityProviderResource {

    private static final String PERMISSION = "sso-administration:access";

    private final IdentityProviderService providers;

    IdentityProviderResource(IdentityProviderService providers) {
        this.providers = providers;
    }

    @GET
    @PermissionsAllowed(PERMISSION)
    @Operation(summary = "List identity providers", description = "Oldest first, without secrets.")
    @APIResponse(responseCode = "200", description = "One page of identity providers")
    @APIResponse(responseCode = "403", description = "`reauthentication-required` or `forbidden`")
    public Page<IdentityProviderResponse> listIdentityProviders(
            @QueryParam("tenantId") @Parameter(description = "Those of this company") @Nullable UUID tenantId,
            @BeanParam PageRequest page) {
        return providers.list(tenantId, page);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(PERMISSION)
    @Operation(
            summary = "Register an identity provider",
            description = "Of one company, which has at most 20. Its secret is kept encrypted and never shown.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IdentityProviderResponse.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: no such company within reach")
    @APIResponse(responseCode = "409", description = "`identity-provider-name-taken`; `conflict`: there are 20")
    @APIResponse(responseCode = "422", description = "`validation-failed`, for instance of the issuer")
    public RestResponse<IdentityProviderResponse> createIdentityProvider(
            @NotNull @Valid CreateIdentityProviderRequest request, UriInfo uri) {
        var provider = providers.create(request);
        return RestResponse.ResponseBuilder.<IdentityProviderResponse>created(uri.getAbsolutePathBuilder()
                        .path(provider.id().toString())
                        .build())
                .header(HttpHeaders.ETAG, EntityVersion.etag(provider.version()))
                .entity(provider)
                .build();
    }

    @GET
    @Path("/{identityProviderId}")
    @PermissionsAllowed(PERMISSION)
    @Operation(summary = "Read an identity provider", description = "Without its secret.")
    @APIResponse(responseCode = "200", description = "The identity provider, its version in ETag")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<IdentityProviderResponse> getIdentityProvider(@RestPath UUID identityProviderId) {
        return versioned(providers.get(identityProviderId));
    }

    @PATCH
    @Path("/{identityProviderId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(PERMISSION)
    @Operation(summary = "Change an identity provider", description = "What is left out stays.")
    @APIResponse(responseCode = "200", description = "The identity provider as it is now")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`identity-provider-name-taken`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "422", description = "`validation-failed`, for instance of the issuer")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<IdentityProviderResponse> updateIdentityProvider(
            @RestPath UUID identityProviderId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateIdentityProviderRequest request) {
        return versioned(providers.update(identityProviderId, EntityVersion.fromIfMatch(ifMatch), request));
    }

    @DELETE
    @Path("/{identityProviderId}")
    @PermissionsAllowed(PERMISSION)
    @Operation(summary = "Delete an identity provider", description = "With its secret.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "412", description = "`version-stale`")
    @APIResponse(responseCode = "428", description = "`version-required`")
    public RestResponse<Void> deleteIdentityProvider(
            @RestPath UUID identityProviderId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        providers.delete(identityProviderId, EntityVersion.fromIfMatch(ifMatch));
        return RestResponse.noContent();
    }

    private static RestResponse<IdentityProviderResponse> versioned(IdentityProviderResponse provider) {
        return RestResponse.ResponseBuilder.ok(provider)
                .header(HttpHeaders.ETAG, EntityVersion.etag(provider.version()))
                .build();
    }
}
