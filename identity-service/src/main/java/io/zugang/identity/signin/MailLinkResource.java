package io.zugang.identity.signin;

import io.zugang.identity.credential.PasswordChooser;
import io.zugang.identity.page.FormProtection;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** The pages that mails lead to. Opening one changes nothing, since mail scanners open links too. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
class MailLinkResource {

    private final MailLinkPages pages;
    private final FormProtection forms;

    MailLinkResource(MailLinkPages pages, FormProtection forms) {
        this.pages = pages;
        this.forms = forms;
    }

    @GET
    @Path("set-password")
    @PermitAll
    @Operation(summary = "Show the page that sets a password", description = "The mailed link. Uses nothing up.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "A page: the link is not known")
    @APIResponse(responseCode = "410", description = "A page: the link was used or is too old")
    public Response showSetPassword(
            @Parameter(description = "The token of the mailed link") @RestQuery @Nullable String token,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return pages.askForPassword(Objects.requireNonNullElse(token, ""), languages);
    }

    @POST
    @Path("set-password")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Submit the page that sets a password", description = "Only from the page itself.")
    @APIResponse(responseCode = "200", description = "A page: the password is set")
    @APIResponse(responseCode = "403", description = "A page: the form is not from a page of ours")
    @APIResponse(responseCode = "410", description = "A page: the link was used or is too old")
    @APIResponse(responseCode = "422", description = "The page again: the password is not acceptable")
    public Response submitSetPassword(
            @RestForm @Nullable String token,
            @RestForm @Nullable String password,
            @RestForm @Nullable String confirmation,
            @RestForm(FormProtection.FIELD) @Nullable String formToken,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var link = Objects.requireNonNullElse(token, "");
        if (!forms.accepts(formToken)) {
            return pages.formExpired(languages);
        }
        return pages.setPassword(
                link,
                new MailLinkPages.NewPassword(
                        Objects.requireNonNullElse(password, ""), Objects.requireNonNullElse(confirmation, "")),
                languages);
    }

    @GET
    @Path("verify-email")
    @PermitAll
    @Operation(
            summary = "Show the page that confirms an address",
            description =
                    "The mailed link. Uses nothing up. In a browser that did not register it asks for a new password.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "A page: the link is not known")
    @APIResponse(responseCode = "410", description = "A page: the link was used or is too old")
    public Response showVerifyEmail(
            @Parameter(description = "The token of the mailed link") @RestQuery @Nullable String token,
            @Parameter(hidden = true) @RestCookie(PasswordChooser.COOKIE) @Nullable String proof,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return pages.askForConfirmation(Objects.requireNonNullElse(token, ""), proof, languages);
    }

    @POST
    @Path("verify-email")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Submit the page that confirms an address", description = "Only from the page itself.")
    @APIResponse(responseCode = "200", description = "A page: the address is confirmed")
    @APIResponse(
            responseCode = "403",
            description = "A page: the form is not from a page of ours, or a password must be set in this browser")
    @APIResponse(responseCode = "410", description = "A page: the link was used or is too old")
    public Response submitVerifyEmail(
            @RestForm @Nullable String token,
            @RestForm(FormProtection.FIELD) @Nullable String formToken,
            @Parameter(hidden = true) @RestCookie(PasswordChooser.COOKIE) @Nullable String proof,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return forms.accepts(formToken)
                ? pages.confirm(Objects.requireNonNullElse(token, ""), proof, languages)
                : pages.formExpired(languages);
    }
}
