package io.zugang.identity.signin;

import io.vertx.core.http.HttpServerRequest;
import io.zugang.identity.page.FormProtection;
import io.zugang.identity.requestlimit.ClientNetwork;
import io.zugang.identity.session.SessionCookie;
import io.zugang.identity.session.SignInAttempt;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages", description = "HTML pages for people, in German and English")
class SignInResource {

    private final SignInConversation conversation;
    private final SignInPages pages;
    private final FormProtection forms;
    private final ClientNetwork networks;

    SignInResource(SignInConversation conversation, SignInPages pages, FormProtection forms, ClientNetwork networks) {
        this.conversation = conversation;
        this.pages = pages;
        this.forms = forms;
        this.networks = networks;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(
            summary = "Show the sign-in page",
            description =
                    "With `flow`, a sealed authorization request, the form leads back to the client; without it, to a"
                            + " page that says who is signed in.")
    @APIResponse(responseCode = "200", description = "The page")
    public Response showSignIn(
            @Parameter(description = "The sealed authorization request, from `/authorize`") @RestQuery @Nullable
                    String flow,
            @Parameter(hidden = true) @RestCookie(SessionCookie.NAME) @Nullable String cookie,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return flow == null && conversation.isSignedIn(cookie)
                ? pages.signedIn(languages)
                : pages.signIn(200, new SignInForm(flow, null, languages), null);
    }

    @POST
    @Path("sign-in")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Submit the sign-in page", description = "Only from the page itself.")
    @APIResponse(responseCode = "303", description = "Signed in; back to the client")
    @APIResponse(responseCode = "200", description = "The initial password must be changed: the page to do so")
    @APIResponse(responseCode = "401", description = "The page again: login or password is wrong")
    @APIResponse(responseCode = "403", description = "The page again: something stands in the way")
    @APIResponse(responseCode = "429", description = "The page again: too many wrong passwords")
    public Response submitSignIn(
            @RestForm @Nullable String login,
            @RestForm @Nullable String password,
            @RestForm @Nullable String flow,
            @RestForm(FormProtection.FIELD) @Nullable String formToken,
            @Context HttpServerRequest http) {
        var form = new SignInForm(flow, login, http.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (!forms.accepts(formToken)) {
            return pages.signIn(403, form, "sign-in.form-expired");
        }
        var attempt = new SignInAttempt(
                Objects.requireNonNullElse(login, ""),
                Objects.requireNonNullElse(password, ""),
                null,
                networks.of(http));
        return conversation.signIn(form, attempt, sessionCookie(http));
    }

    @POST
    @Path("change-password")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Submit the page that replaces an initial password",
            description = "Only from the page itself.")
    @APIResponse(responseCode = "303", description = "Changed and signed in; back to the client")
    @APIResponse(responseCode = "422", description = "The page again: the new password is not acceptable")
    public Response submitChangedPassword(MultivaluedMap<String, String> fields, @Context HttpServerRequest http) {
        var form = new SignInForm(fields.getFirst("flow"), null, http.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var changeToken = fields.getFirst("change_token");
        if (changeToken == null || !forms.accepts(fields.getFirst(FormProtection.FIELD))) {
            return pages.signIn(403, form, "sign-in.form-expired");
        }
        var wanted = Objects.requireNonNullElse(fields.getFirst("password"), "");
        if (!wanted.equals(fields.getFirst("confirmation"))) {
            return pages.changePassword(422, form, changeToken, "password.differs");
        }
        return conversation.changePassword(form, changeToken, wanted, sessionCookie(http));
    }

    @POST
    @Path("sign-out")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Submit the question whether to sign out", description = "Only from the page itself.")
    @APIResponse(responseCode = "303", description = "Signed out")
    @APIResponse(responseCode = "403", description = "The form is not from a page of ours")
    public Response submitSignOut(
            @RestForm(FormProtection.FIELD) @Nullable String formToken, @Context HttpServerRequest http) {
        return forms.accepts(formToken)
                ? conversation.signOut(sessionCookie(http))
                : pages.formExpired(http.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @GET
    @Path("signed-out")
    @PermitAll
    @Operation(summary = "Show that nobody is signed in", description = "Where sign-out ends without a return address.")
    @APIResponse(responseCode = "200", description = "The page")
    public Response showSignedOut(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return pages.signedOut(languages);
    }

    private static @Nullable String sessionCookie(HttpServerRequest http) {
        var cookie = http.getCookie(SessionCookie.NAME);
        return cookie == null ? null : cookie.getValue();
    }
}
