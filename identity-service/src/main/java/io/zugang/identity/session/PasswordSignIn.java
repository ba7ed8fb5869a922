package io.zugang.identity.session;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.AccountView;
import io.zugang.identity.account.RequiredAction;
import io.zugang.identity.credential.PasswordService;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a login and a password sign somebody in. The answer to a wrong password is that to an unknown login,
 * and takes as long. Must be called outside a transaction: hashing takes its time, and failures must be counted.
 */
@ApplicationScoped
public class PasswordSignIn {

    private final AccountDirectory accounts;
    private final PasswordService passwords;
    private final SignInThrottle throttle;
    private final TenantScope scope;
    private final Clock clock;

    PasswordSignIn(
            AccountDirectory accounts,
            PasswordService passwords,
            SignInThrottle throttle,
            TenantScope scope,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.scope = scope;
        this.clock = clock;
    }

    /** Counts the attempt, checks the password and then everything that may stand in the way. */
    public SignInResult attempt(SignInAttempt attempt) {
        return scope.asSystem("sign-in, before the caller is known", () -> decide(attempt));
    }

    private SignInResult decide(SignInAttempt attempt) {
        // Counted before the check: parallel guesses cannot slip through between check and count.
        var pause = throttle.count(attempt.login(), attempt.network());
        if (pause.isPresent()) {
            return new SignInResult.Throttled(pause.get());
        }
        var account = accounts.byLogin(attempt.login().strip()).orElse(null);
        if (!isPasswordOf(account, attempt.password())) {
            return new SignInResult.Refused(refusalWithoutPassword(account), null);
        }
        throttle.forgive(attempt.login(), attempt.network());
        return account == null
                ? new SignInResult.Refused(IdentityProblem.INVALID_CREDENTIALS, null)
                : judge(account, attempt);
    }

    private SignInResult judge(AccountView account, SignInAttempt attempt) {
        var problem = account.obstacle(clock.instant()).problem();
        if (problem != null) {
            return new SignInResult.Refused(problem, account);
        }
        var installation = attempt.installationId();
        if (installation != null && !account.installationIds().contains(installation)) {
            return new SignInResult.Refused(IdentityProblem.NO_INSTALLATION_LINK, account);
        }
        return new SignInResult.Granted(account);
    }

    private boolean isPasswordOf(@Nullable AccountView account, String given) {
        var password = given.toCharArray();
        try {
            if (account == null) {
                passwords.verifyUnknown(password);
                return false;
            }
            return passwords.verify(account.id(), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** S1.7 demands a word of its own for accounts that never had a password; there is nothing to guess there. */
    private static IdentityProblem refusalWithoutPassword(@Nullable AccountView account) {
        return account != null && account.requiredActions().contains(RequiredAction.SET_PASSWORD)
                ? IdentityProblem.PASSWORD_SETUP_REQUIRED
                : IdentityProblem.INVALID_CREDENTIALS;
    }
}
