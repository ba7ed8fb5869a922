package io.zugang.identity.oidc;

import io.zugang.identity.signingkey.SigningKeyService;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenID")
class DiscoveryResource {

    /** Far below the time a key is announced before it signs. */
    private static final String CACHEABLE = "public, max-age=300";

    private final ProviderMetadata metadata;
    private final SigningKeyService keys;

    DiscoveryResource(ProviderMetadata metadata, SigningKeyService keys) {
        this.metadata = metadata;
        this.keys = keys;
    }

    @GET
    @Path(".well-known/openid-configuration")
    @PermitAll
    @Operation(summary = "Show the provider's metadata", description = "OpenID Connect Discovery 1.0, RFC 8414.")
    @APIResponse(responseCode = "200", description = "Endpoints and abilities")
    public RestResponse<Map<String, Object>> providerMetadata() {
        return cacheable(metadata.json());
    }

    @GET
    @Path(".well-known/oauth-authorization-server")
    @PermitAll
    @Operation(
            summary = "Show the provider's metadata to OAuth clients",
            description = "RFC 8414; the same as `openid-configuration`, for clients that append to the issuer.")
    @APIResponse(responseCode = "200", description = "Endpoints and abilities")
    public RestResponse<Map<String, Object>> serverMetadata() {
        return cacheable(metadata.json());
    }

    @GET
    @Path("jwks")
    @PermitAll
    @Operation(
            summary = "Show the public keys",
            description = "The keys tokens are signed with, the next one and the retired ones among them.")
    @APIResponse(responseCode = "200", description = "A JWK set (RFC 7517)")
    public RestResponse<Map<String, Object>> signingKeys() {
        return cacheable(keys.published().toJSONObject());
    }

    private static RestResponse<Map<String, Object>> cacheable(Map<String, Object> json) {
        return RestResponse.ResponseBuilder.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, CACHEABLE)
                .build();
    }
}
