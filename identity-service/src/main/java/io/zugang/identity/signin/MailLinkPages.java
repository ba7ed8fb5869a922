package io.zugang.identity.signin;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.credential.EmailVerification;
import io.zugang.identity.credential.PasswordSetupService;
import io.zugang.identity.page.Page;
import io.zugang.identity.page.PageLanguage;
import io.zugang.identity.page.PageRenderer;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What happens behind the pages that mails lead to. */
@ApplicationScoped
class MailLinkPages {

    private final PasswordSetupService setups;
    private final EmailVerification verifications;
    private final PageRenderer renderer;

    MailLinkPages(PasswordSetupService setups, EmailVerification verifications, PageRenderer renderer) {
        this.setups = setups;
        this.verifications = verifications;
        this.renderer = renderer;
    }

    /** As typed, twice. */
    record NewPassword(String password, String confirmation) {

        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    Response askForPassword(String token, @Nullable String languages) {
        try {
            setups.accountOf(token);
        } catch (ProblemException problem) {
            return refuse(problem, languages);
        }
        return passwordForm(200, token, null, languages);
    }

    Response setPassword(String token, NewPassword wanted, @Nullable String languages) {
        if (!wanted.password().equals(wanted.confirmation())) {
            return passwordForm(422, token, "password.differs", languages);
        }
        try {
            setups.setUp(token, wanted.password(), wanted.confirmation());
        } catch (ProblemException problem) {
            return problem.type() == IdentityProblem.PASSWORD_TOO_WEAK
                    ? passwordForm(422, token, "password.too-weak", languages)
                    : refuse(problem, languages);
        }
        return done("set-password.done", languages);
    }

    Response askForConfirmation(String token, @Nullable String languages) {
        try {
            verifications.check(token);
        } catch (ProblemException problem) {
            return refuse(problem, languages);
        }
        return renderer.render(
                Page.of(200, "verify-email", PageLanguage.of(null, languages)).with("token", token));
    }

    Response confirm(String token, @Nullable String languages) {
        try {
            verifications.verify(token);
        } catch (ProblemException problem) {
            return refuse(problem, languages);
        }
        return done("verify-email.done", languages);
    }

    Response formExpired(@Nullable String languages) {
        return message(403, "error.title", "error.form-expired", languages);
    }

    private Response passwordForm(int status, String token, @Nullable String message, @Nullable String languages) {
        return renderer.render(Page.of(status, "set-password", PageLanguage.of(null, languages))
                .with("token", token)
                .with("message", message));
    }

    private Response refuse(ProblemException problem, @Nullable String languages) {
        if (problem.type() == IdentityProblem.TOKEN_USED) {
            return message(410, "error.title", "error.link-used", languages);
        }
        if (problem.type() == IdentityProblem.TOKEN_EXPIRED) {
            return message(410, "error.title", "error.link-expired", languages);
        }
        return message(404, "error.title", "error.link-unknown", languages);
    }

    private Response message(int status, String title, String message, @Nullable String languages) {
        return renderer.render(Page.of(status, "message", PageLanguage.of(null, languages))
                .with("title", title)
                .with("alert", "yes")
                .with("message", message));
    }

    private Response done(String what, @Nullable String languages) {
        return renderer.render(Page.of(200, "message", PageLanguage.of(null, languages))
                .with("title", what + ".title")
                .with("message", what)
                .with("signIn", "yes"));
    }
}
