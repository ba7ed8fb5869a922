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

    /** The page that sets a password, with the reason if it is asked for out of turn and with what was wrong. */
    private record PasswordForm(
            int status,
            String token,
            @Nullable String why,
            @Nullable String message) {

        static PasswordForm of(int status, String token) {
            return new PasswordForm(status, token, null, null);
        }

        static PasswordForm elsewhere(int status, String token) {
            return new PasswordForm(status, token, "verify-email.elsewhere", null);
        }

        PasswordForm saying(String text) {
            return new PasswordForm(status, token, why, text);
        }
    }

    Response askForPassword(String token, @Nullable String languages) {
        try {
            setups.accountOf(token);
        } catch (ProblemException problem) {
            return refuse(problem, languages);
        }
        return passwordForm(PasswordForm.of(200, token), languages);
    }

    Response setPassword(String token, NewPassword wanted, @Nullable String languages) {
        if (!wanted.password().equals(wanted.confirmation())) {
            return passwordForm(PasswordForm.of(422, token).saying("password.differs"), languages);
        }
        try {
            setups.setUp(token, wanted.password(), wanted.confirmation());
        } catch (ProblemException problem) {
            return problem.type() == IdentityProblem.PASSWORD_TOO_WEAK
                    ? passwordForm(PasswordForm.of(422, token).saying("password.too-weak"), languages)
                    : refuse(problem, languages);
        }
        return done("set-password.done", languages);
    }

    /** One click where the company was registered; elsewhere the password given then may be a stranger's. */
    Response askForConfirmation(String token, @Nullable String proof, @Nullable String languages) {
        boolean here;
        try {
            here = verifications.verifiesHere(token, proof);
        } catch (ProblemException problem) {
            return refuse(problem, languages);
        }
        return here
                ? renderer.render(Page.of(200, "verify-email", PageLanguage.of(null, languages))
                        .with("token", token))
                : passwordForm(PasswordForm.elsewhere(200, token), languages);
    }

    Response confirm(String token, @Nullable String proof, @Nullable String languages) {
        try {
            verifications.verify(token, proof);
        } catch (ProblemException problem) {
            return problem.type() == IdentityProblem.PASSWORD_SETUP_REQUIRED
                    ? passwordForm(PasswordForm.elsewhere(403, token), languages)
                    : refuse(problem, languages);
        }
        return done("verify-email.done", languages);
    }

    Response formExpired(@Nullable String languages) {
        return message(403, "error.title", "error.form-expired", languages);
    }

    private Response passwordForm(PasswordForm form, @Nullable String languages) {
        return renderer.render(Page.of(form.status(), "set-password", PageLanguage.of(null, languages))
                .with("token", form.token())
                .with("why", form.why())
                .with("message", form.message()));
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
