package io.zugang.identity.oidc;

import io.zugang.identity.page.Page;
import io.zugang.identity.page.PageLanguage;
import io.zugang.identity.page.PageRenderer;
import io.zugang.identity.session.SessionCookie;
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
import org.jspecify.annotations.Nullable;

@Path("/end-session")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "OpenID")
class EndSessionResource {

    private final EndSessionService endings;
    private final SessionCookie cookies;
    private final PageRenderer pages;

    EndSessionResource(EndSessionService endings, SessionCookie cookies, PageRenderer pages) {
        this.endings = endings;
        this.cookies = cookies;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Sign out on behalf of a client",
            description =
                    "OpenID Connect RP-Initiated Logout 1.0. With an `id_token_hint` for the person signed in here"
                            + " the session ends at once, else a page asks. `post_logout_redirect_uri` must equal a registered one"
                            + " and needs the hint.")
    @APIResponse(responseCode = "303", description = "Signed out; to the client or to a page that says so")
    @APIResponse(responseCode = "200", description = "A page that asks whether to sign out")
    @APIResponse(responseCode = "400", description = "An error page; nobody is signed out")
    public Response endSession(
            @Context UriInfo uri,
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return respond(OAuthParameters.of(uri.getQueryParameters()), cookie, languages);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Sign out on behalf of a client, by form", description = "The same parameters as a form.")
    @APIResponse(responseCode = "303", description = "Signed out; to the client or to a page that says so")
    @APIResponse(responseCode = "200", description = "A page that asks whether to sign out")
    @APIResponse(responseCode = "400", description = "An error page; nobody is signed out")
    public Response endSessionByForm(
            MultivaluedMap<String, String> form,
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return respond(OAuthParameters.of(form), cookie, languages);
    }

    private Response respond(OAuthParameters parameters, @Nullable String cookie, @Nullable String languages) {
        var language = PageLanguage.of(parameters.get("ui_locales").orElse(null), languages);
        var answer = endings.end(parameters, cookie);
        if (answer instanceof EndSessionAnswer.Done done) {
            return Response.seeOther(done.next()).cookie(cookies.removed()).build();
        }
        if (answer instanceof EndSessionAnswer.Ask) {
            return pages.render(Page.of(200, "sign-out", language)
                    .with("title", "sign-out.title")
                    .with("message", "sign-out.question"));
        }
        return pages.render(Page.of(400, "message", language)
                .with("title", "error.title")
                .with("alert", "yes")
                .with("message", "error.sign-out-request"));
    }
}
