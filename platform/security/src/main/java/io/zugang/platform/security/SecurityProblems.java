package io.zugang.platform.security;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 with its challenge (RFC 6750 section 3), 403, and 503 where nobody could tell whether a token is good. Public for the
 * code that Quarkus generates.
 */
public class SecurityProblems {

    private static final Logger LOG = Logger.getLogger(SecurityProblems.class);
    private static final String CHALLENGE = "Bearer realm=\"zugang\"";

    @ServerExceptionMapper
    public Response tokenIsMissing(UnauthorizedException exception) {
        return challenge(CHALLENGE, "Send an access token in the Authorization header.");
    }

    @ServerExceptionMapper
    public Response tokenIsRefused(AuthenticationFailedException exception) {
        if (issuerIsUnavailable(exception)) {
            LOG.warnf("A token could not be checked: %s", exception.toString());
            return Problem.response(
                    CommonProblem.DEPENDENCY_UNAVAILABLE,
                    "Access tokens cannot be checked at the moment; try again in a moment.");
        }
        LOG.debug("A token was refused", exception);
        return challenge(
                CHALLENGE + ", error=\"invalid_token\"",
                "The access token is not valid, not valid any more, or not meant for this service; get a new one, which an"
                        + " application asks for with the scope 'zugang'.");
    }

    @ServerExceptionMapper
    public Response authenticationEnded(AuthenticationCompletionException exception) {
        LOG.debug("A token was refused", exception);
        return challenge(CHALLENGE + ", error=\"invalid_token\"", "The access token is not valid.");
    }

    @ServerExceptionMapper
    public Response permissionIsMissing(ForbiddenException exception) {
        return Problem.response(CommonProblem.FORBIDDEN, "Ask an administrator of your tenant for the permission.");
    }

    private static Response challenge(String challenge, String detail) {
        return Response.fromResponse(Problem.response(CommonProblem.UNAUTHENTICATED, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    /** Whether the keys could not be fetched, as opposed to a key that does not exist or a signature that is wrong. */
    private static boolean issuerIsUnavailable(Throwable exception) {
        for (var cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || cause instanceof io.smallrye.mutiny.TimeoutException
                    || cause instanceof KeyLookups.TooManyException
                    || cause instanceof io.quarkus.oidc.common.runtime.OidcEndpointAccessException) {
                return true;
            }
        }
        return false;
    }
}
