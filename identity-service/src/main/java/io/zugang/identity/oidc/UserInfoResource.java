package io.zugang.identity.oidc;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Judges its token by itself: it must answer as RFC 6750 says, and no role is needed to hear about oneself. */
@Path("/userinfo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenID")
class UserInfoResource {

    private final UserInfoService userInfo;

    UserInfoResource(UserInfoService userInfo) {
        this.userInfo = userInfo;
    }

    @GET
    @PermitAll
    @Operation(summary = "Show claims about the signed-in person", description = "With an access token as bearer.")
    @APIResponse(responseCode = "200", description = "The claims")
    @APIResponse(
            responseCode = "401",
            description = "No token, or one that is not valid or whose session has ended (RFC 6750)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    @APIResponse(
            responseCode = "403",
            description = "`insufficient_scope`: the token lacks `openid`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    public RestResponse<UserInfoResponse> userInfo(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return uncached(userInfo.of(authorization, null));
    }

    @POST
    @PermitAll
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @Operation(
            summary = "Show claims about the signed-in person, by POST",
            description = "The token as bearer, or as `access_token` in a form.")
    @APIResponse(responseCode = "200", description = "The claims")
    @APIResponse(
            responseCode = "401",
            description = "No token, or one that is not valid or whose session has ended (RFC 6750)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    public RestResponse<UserInfoResponse> userInfoByForm(
            @RestForm("access_token") @Nullable String formToken,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return uncached(userInfo.of(authorization, formToken));
    }

    private static RestResponse<UserInfoResponse> uncached(UserInfoResponse claims) {
        return RestResponse.ResponseBuilder.ok(claims)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
