package io.zugang.identity.signin;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.account.AccountView;
import io.zugang.identity.passwordchange.PasswordChangeService;
import io.zugang.identity.passwordchange.PasswordChangeToken;
import io.zugang.identity.session.PasswordSignIn;
import io.zugang.identity.session.SignInAttempt;
import io.zugang.identity.session.SignInResult;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Leads a person through the sign-in pages. */
@ApplicationScoped
class SignInConversation {

    private final PasswordSignIn passwords;
    private final PasswordChangeService changes;
    private final PasswordChangeToken changeTokens;
    private final BrowserSession browser;
    private final SignInPages pages;
    private final Clock clock;

    SignInConversation(
            PasswordSignIn passwords,
            PasswordChangeService changes,
            PasswordChangeToken changeTokens,
            BrowserSession browser,
            SignInPages pages,
            Clock clock) {
        this.passwords = passwords;
        this.changes = changes;
        this.changeTokens = changeTokens;
        this.browser = browser;
        this.pages = pages;
        this.clock = clock;
    }

    boolean isSignedIn(@Nullable String cookie) {
        return browser.isSignedIn(cookie);
    }

    Response signIn(SignInForm form, SignInAttempt attempt, @Nullable String cookie) {
        var result = passwords.attempt(attempt);
        if (result instanceof SignInResult.Granted granted) {
            return browser.start(granted.account(), form.flow(), cookie);
        }
        if (result instanceof SignInResult.Throttled throttled) {
            return Response.fromResponse(pages.signIn(429, form, "sign-in.too-many-requests"))
                    .header(HttpHeaders.RETRY_AFTER, throttled.retryAfter().toSeconds())
                    .build();
        }
        return refuse(form, (SignInResult.Refused) result);
    }

    Response changePassword(SignInForm form, String changeToken, String password, @Nullable String cookie) {
        AccountView account;
        try {
            account = changes.change(changeToken, password);
        } catch (ProblemException problem) {
            return problem.type() == IdentityProblem.PASSWORD_TOO_WEAK
                    ? pages.changePassword(422, form, changeToken, "password.too-weak")
                    : pages.signIn(403, form, "sign-in.change-expired");
        }
        var obstacle = account.obstacle(clock.instant()).problem();
        return obstacle == null
                ? browser.start(account, form.flow(), cookie)
                : refuse(form, new SignInResult.Refused(obstacle, account));
    }

    Response signOut(@Nullable String cookie) {
        return browser.end(cookie);
    }

    /** Without the right password every refusal reads the same; the API's finer words are for trusted callers. */
    private Response refuse(SignInForm form, SignInResult.Refused refused) {
        var account = refused.proven();
        if (account == null) {
            return pages.signIn(401, form, "sign-in.invalid-credentials");
        }
        if (refused.problem() == IdentityProblem.PASSWORD_CHANGE_REQUIRED) {
            return pages.changePassword(200, form, changeTokens.of(account.id()), null);
        }
        return pages.signIn(403, form, "sign-in." + refused.problem().code());
    }
}
