package io.zugang.identity.oidc;

import io.zugang.identity.page.Page;
import io.zugang.identity.page.PageLanguage;
import io.zugang.identity.page.PageRenderer;
import io.zugang.identity.session.SessionCookie;
import io.zugang.identity.signin.SignInFlows;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/authorize")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "OpenID", description = "OpenID Connect and OAuth 2.0; the metadata say what is supported")
class AuthorizationResource {

    private final AuthorizationService authorizations;
    private final SignInFlows flows;
    private final PageRenderer pages;

    AuthorizationResource(AuthorizationService authorizations, SignInFlows flows, PageRenderer pages) {
        this.authorizations = authorizations;
        this.flows = flows;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Ask for an authorization code",
            description =
                    "Parameters of OpenID Connect Core 3.1.2.1. Only `response_type=code`. PKCE with S256 is required of"
                            + " public clients and of those registered so. `redirect_uri` must equal a registered one. Answers carry `iss` (RFC 9207).")
    @APIResponse(responseCode = "303", description = "To the client with a code or an error, or to the sign-in page")
    @APIResponse(responseCode = "400", description = "An error page: client or redirect URI is not known")
    public Response authorize(
            @Context UriInfo uri,
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return respond(authorizations.begin(OAuthParameters.of(uri.getQueryParameters()), cookie), languages);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Ask for an authorization code by form", description = "The same parameters as a form.")
    @APIResponse(responseCode = "303", description = "To the client with a code or an error, or to the sign-in page")
    @APIResponse(responseCode = "400", description = "An error page: client or redirect URI is not known")
    public Response authorizeByForm(
            MultivaluedMap<String, String> form,
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return respond(authorizations.begin(OAuthParameters.of(form), cookie), languages);
    }

    @GET
    @Path("/continue")
    @PermitAll
    @Operation(
            summary = "Go on after sign-in",
            description = "The sign-in page leads here with the sealed authorization request.")
    @APIResponse(responseCode = "303", description = "To the client, or to the sign-in page again")
    @APIResponse(responseCode = "400", description = "An error page: the request is too old")
    public Response continueAuthorization(
            @Parameter(description = "The sealed authorization request, from the sign-in page") @RestQuery @Nullable
                    String flow,
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return flows.open(flow)
                .map(known -> respond(authorizations.resume(known, cookie), languages))
                .orElseGet(() -> refuse("error.request-expired", languages));
    }

    private Response respond(AuthorizationAnswer answer, @Nullable String languages) {
        if (answer instanceof AuthorizationAnswer.SendBack back) {
            return Response.seeOther(back.target()).build();
        }
        if (answer instanceof AuthorizationAnswer.AskToSignIn ask) {
            return Response.seeOther(flows.signInPage(ask.flow())).build();
        }
        return refuse(((AuthorizationAnswer.Refuse) answer).message(), languages);
    }

    private Response refuse(String message, @Nullable String languages) {
        return pages.render(Page.of(400, "message", PageLanguage.of(null, languages))
                .with("title", "error.title")
                .with("alert", "yes")
                .with("message", message));
    }
}
