package io.zugang.identity.session;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.passwordchange.PasswordChangeToken;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session endpoints' use cases for callers who show a cookie or a password instead of a token. */
@ApplicationScoped
class SignInService {

    private final PasswordSignIn passwords;
    private final SessionService sessions;
    private final PasswordChangeToken changeTokens;
    private final TenantScope scope;

    SignInService(
            PasswordSignIn passwords, SessionService sessions, PasswordChangeToken changeTokens, TenantScope scope) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.changeTokens = changeTokens;
        this.scope = scope;
    }

    /** Starts a session, or says why not. */
    StartedSession signIn(SignInAttempt attempt, @Nullable String presented) {
        var result = passwords.attempt(attempt);
        if (result instanceof SignInResult.Granted granted) {
            var wanted = NewSession.byPassword(granted.account(), attempt.installationId());
            return scope.asSystem("session of a proven account", () -> sessions.start(wanted, presented));
        }
        if (result instanceof SignInResult.Throttled throttled) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Too many wrong passwords; wait and try again")
                    .with("retryAfter", throttled.retryAfter().toSeconds());
        }
        throw refusal((SignInResult.Refused) result);
    }

    Optional<SessionView> current(@Nullable String token) {
        return scope.asSystem("session of a cookie", () -> sessions.byToken(token));
    }

    /** Signs out; what the cookie stood for need not exist any more. */
    void signOut(@Nullable String token) {
        scope.asSystem(
                "sign-out by cookie",
                () -> sessions.byToken(token).ifPresent(session -> sessions.end(session.id(), "signed-out")));
    }

    private ProblemException refusal(SignInResult.Refused refused) {
        var problem = new ProblemException(refused.problem(), detail(refused.problem()));
        var account = refused.proven();
        return account != null && refused.problem() == IdentityProblem.PASSWORD_CHANGE_REQUIRED
                ? problem.with("changeToken", changeTokens.of(account.id()))
                : problem;
    }

    private static String detail(IdentityProblem problem) {
        return switch (problem) {
            case PASSWORD_SETUP_REQUIRED -> "Set the password with the link in the mail";
            case PASSWORD_CHANGE_REQUIRED -> "Set a password of your own with the change token";
            case EMAIL_NOT_VERIFIED -> "Confirm the address with the link in the mail";
            default -> problem.title();
        };
    }
}
