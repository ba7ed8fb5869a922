package io.zugang.identity.oidc;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Anonymous to the platform: these endpoints authenticate clients by themselves, as OAuth says. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Tag(name = "OpenID")
class TokenResource {

    private final TokenService tokens;
    private final RevocationService revocations;
    private final IntrospectionService introspections;

    TokenResource(TokenService tokens, RevocationService revocations, IntrospectionService introspections) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.introspections = introspections;
    }

    @POST
    @Path("token")
    @PermitAll
    @Operation(
            summary = "Get tokens",
            description =
                    "Grants `authorization_code` (with `code_verifier`), `refresh_token` and `client_credentials`."
                            + " Clients with a secret authenticate by Basic header or in the form; public clients send"
                            + " their `client_id`. Refresh tokens are replaced at each use; using an old one again ends them all.")
    @APIResponse(responseCode = "200", description = "The tokens")
    @APIResponse(
            responseCode = "400",
            description = "An OAuth error, such as `invalid_grant`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    @APIResponse(
            responseCode = "401",
            description = "`invalid_client`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    public RestResponse<TokenResponse> issueTokens(
            MultivaluedMap<String, String> form,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return RestResponse.ResponseBuilder.ok(tokens.exchange(authorization, OAuthParameters.of(form)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    @POST
    @Path("revoke")
    @PermitAll
    @Operation(
            summary = "Revoke a token",
            description =
                    "RFC 7009. Either token of a person ends the whole grant: its refresh tokens, and its access"
                            + " tokens at identity-service; elsewhere they end within ten minutes. A token that is not known is no error.")
    @APIResponse(responseCode = "200", description = "The token is not valid any more, or never was")
    @APIResponse(
            responseCode = "400",
            description = "An OAuth error",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    @APIResponse(
            responseCode = "401",
            description = "`invalid_client`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    public RestResponse<Void> revokeToken(
            MultivaluedMap<String, String> form,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        revocations.revoke(authorization, OAuthParameters.of(form));
        return RestResponse.ok();
    }

    @POST
    @Path("introspect")
    @PermitAll
    @Operation(
            summary = "Ask what a token is worth",
            description =
                    "RFC 7662, for clients with a secret. About tokens of other clients, and about whatever has ended,"
                            + " the answer is `active: false`. Heeds revocation, sessions and accounts at once.")
    @APIResponse(responseCode = "200", description = "What the token is worth now")
    @APIResponse(
            responseCode = "400",
            description = "An OAuth error",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    @APIResponse(
            responseCode = "401",
            description = "`invalid_client`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    public RestResponse<IntrospectionResponse> introspectToken(
            MultivaluedMap<String, String> form,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return RestResponse.ResponseBuilder.ok(introspections.inspect(authorization, OAuthParameters.of(form)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
