package io.zugang.identity.passwordchange;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.AccountView;
import io.zugang.identity.account.RequiredAction;
import io.zugang.identity.credential.PasswordService;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;

/** Replaces an initial password. */
@ApplicationScoped
public class PasswordChangeService {

    private final PasswordChangeToken tokens;
    private final AccountDirectory accounts;
    private final PasswordService passwords;
    private final TenantScope scope;
    private final Clock clock;

    PasswordChangeService(
            PasswordChangeToken tokens,
            AccountDirectory accounts,
            PasswordService passwords,
            TenantScope scope,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.passwords = passwords;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Sets the new password of the token's account.
     *
     * @return the account, which may now sign in
     * @throws ProblemException token-unknown, token-expired, token-used or password-too-weak
     */
    public AccountView change(String changeToken, String newPassword) {
        return scope.asSystem("password change before sign-in", () -> {
            var account = accountOf(changeToken);
            var password = newPassword.toCharArray();
            try {
                requireDifferent(account, password);
                passwords.change(account.id(), password);
            } finally {
                Arrays.fill(password, '\0');
            }
            return accounts.byId(account.id()).orElseThrow(PasswordChangeService::unknown);
        });
    }

    private AccountView accountOf(String changeToken) {
        var opened = tokens.open(changeToken).orElseThrow(PasswordChangeService::unknown);
        if (opened.isExpired(clock.instant())) {
            throw new ProblemException(IdentityProblem.TOKEN_EXPIRED, "Sign in again with the initial password");
        }
        var account = accounts.byId(opened.accountId()).orElseThrow(PasswordChangeService::unknown);
        if (!account.requiredActions().contains(RequiredAction.CHANGE_PASSWORD)) {
            throw new ProblemException(IdentityProblem.TOKEN_USED, "The initial password was already replaced");
        }
        return account;
    }

    private void requireDifferent(AccountView account, char[] password) {
        if (passwords.verify(account.id(), password.clone())) {
            throw new ProblemException(
                            IdentityProblem.PASSWORD_TOO_WEAK, "The password must differ from the former one")
                    .withField("newPassword", "must differ from the former one");
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(IdentityProblem.TOKEN_UNKNOWN, "Sign in again with the initial password");
    }
}
