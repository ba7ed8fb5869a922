package io.zugang.identity.signin;

import io.zugang.identity.page.Page;
import io.zugang.identity.page.PageLanguage;
import io.zugang.identity.page.PageRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The pages of this slice, for a request's flow and language. */
@ApplicationScoped
class SignInPages {

    private final SignInFlows flows;
    private final PageRenderer renderer;

    SignInPages(SignInFlows flows, PageRenderer renderer) {
        this.flows = flows;
        this.renderer = renderer;
    }

    Response signIn(int status, SignInForm form, @Nullable String message) {
        var flow = flows.open(form.flow()).orElse(null);
        var login = form.login() == null && flow != null ? flow.loginHint() : form.login();
        var page = Page.of(status, "sign-in", language(flow, form.acceptLanguage()))
                .with("flow", flow == null ? null : form.flow())
                .with("login", login)
                .with("message", message);
        return renderer.render(flow == null ? page : page.leadingTo(flow.redirectOrigin()));
    }

    Response changePassword(int status, SignInForm form, String changeToken, @Nullable String message) {
        var flow = flows.open(form.flow()).orElse(null);
        var page = Page.of(status, "change-password", language(flow, form.acceptLanguage()))
                .with("flow", flow == null ? null : form.flow())
                .with("changeToken", changeToken)
                .with("message", message);
        return renderer.render(flow == null ? page : page.leadingTo(flow.redirectOrigin()));
    }

    Response signedIn(@Nullable String acceptLanguage) {
        return renderer.render(Page.of(200, "sign-out", PageLanguage.of(null, acceptLanguage))
                .with("title", "signed-in.title")
                .with("message", "signed-in.message"));
    }

    Response signedOut(@Nullable String acceptLanguage) {
        return renderer.render(Page.of(200, "message", PageLanguage.of(null, acceptLanguage))
                .with("title", "signed-out.title")
                .with("message", "signed-out.message")
                .with("signIn", "yes"));
    }

    Response formExpired(@Nullable String acceptLanguage) {
        return renderer.render(Page.of(403, "message", PageLanguage.of(null, acceptLanguage))
                .with("title", "error.title")
                .with("alert", "yes")
                .with("message", "error.form-expired"));
    }

    private static PageLanguage language(@Nullable SignInFlow flow, @Nullable String acceptLanguage) {
        return PageLanguage.of(flow == null ? null : flow.uiLocales(), acceptLanguage);
    }
}
