package io.zugang.identity.session;

import io.vertx.core.http.HttpServerRequest;
import io.zugang.identity.requestlimit.ClientNetwork;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Signing in and out")
class SessionResource {

    private final SignInService signIns;
    private final SessionCookie cookies;
    private final ClientNetwork networks;

    SessionResource(SignInService signIns, SessionCookie cookies, ClientNetwork networks) {
        this.signIns = signIns;
        this.cookies = cookies;
        this.networks = networks;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign in with a password",
            description =
                    "Anonymous. The session is carried by the cookie `zugang_session`; with it `/authorize` answers"
                            + " without asking again. A wrong password and an unknown login get the same answer.")
    @APIResponse(
            responseCode = "201",
            description = "Signed in; the cookie is set",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SessionResponse.class)))
    @APIResponse(responseCode = "401", description = "`invalid-credentials`")
    @APIResponse(
            responseCode = "403",
            description = "The password is right, but: `password-change-required` (with a `changeToken` for"
                    + " `POST /password-changes`), `email-not-verified`, `account-disabled`, `not-yet-valid`,"
                    + " `validity-expired`, `tenant-not-active`, `no-installation-link`. Whoever never had a password"
                    + " gets `password-setup-required`.")
    @APIResponse(responseCode = "422", description = "`validation-failed`")
    @APIResponse(
            responseCode = "429",
            description = "`too-many-requests`: too many wrong passwords from here; wait `retryAfter`")
    public RestResponse<SessionResponse> createSession(
            @NotNull @Valid CreateSessionRequest request,
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie,
            @Context UriInfo uri,
            @Context HttpServerRequest http) {
        var attempt =
                new SignInAttempt(request.login(), request.password(), request.installationId(), networks.of(http));
        var started = signIns.signIn(attempt, cookie);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, SessionResponse.of(started.session()))
                .location(uri.getAbsolutePathBuilder().path("current").build())
                .cookie(cookies.of(started))
                .build();
    }

    @GET
    @Path("/current")
    @PermitAll
    @Operation(summary = "Show the session of the cookie", description = "Needs the cookie `zugang_session`.")
    @APIResponse(responseCode = "200", description = "The session")
    @APIResponse(responseCode = "401", description = "`unauthenticated`: no cookie, or its session has ended")
    public RestResponse<SessionResponse> currentSession(
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie) {
        var session = signIns.current(cookie)
                .orElseThrow(() -> new ProblemException(CommonProblem.UNAUTHENTICATED, "Nobody is signed in here"));
        return RestResponse.ok(SessionResponse.of(session));
    }

    @DELETE
    @Path("/current")
    @PermitAll
    @Operation(
            summary = "Sign out",
            description = "Ends the session of the cookie `zugang_session` and every token made in it. Answers the same"
                    + " when there was none.")
    @APIResponse(responseCode = "204", description = "Nobody is signed in here any more")
    public RestResponse<Void> endCurrentSession(
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie) {
        signIns.signOut(cookie);
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .cookie(cookies.removed())
                .build();
    }
}
