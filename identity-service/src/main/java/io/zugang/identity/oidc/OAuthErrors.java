package io.zugang.identity.oidc;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes OAuth errors as their standards say. */
class OAuthErrors {

    @ServerExceptionMapper
    Response oauth(OAuthException exception) {
        var error = exception.error();
        var response = Response.status(error.getHTTPStatusCode())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(OAuthErrorResponse.of(error));
        if (error.getHTTPStatusCode() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zugang\"");
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response bearer(BearerException exception) {
        var error = exception.error();
        var response = Response.status(error.getHTTPStatusCode())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.WWW_AUTHENTICATE, error.toWWWAuthenticateHeader());
        return error.getCode() == null
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(OAuthErrorResponse.of(error))
                        .build();
    }
}
