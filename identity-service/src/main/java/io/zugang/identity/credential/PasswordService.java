package io.zugang.identity.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.AccountLifecycle;
import io.zugang.identity.account.AccountView;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks and sets central passwords. Blocks the calling worker thread while the bounded hashing pool works; call it outside
 * of a transaction, so that no database connection waits with it.
 */
@ApplicationScoped
public class PasswordService {

    private final CredentialRepository credentials;
    private final AccountDirectory accounts;
    private final AccountLifecycle lifecycle;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final TenantScope scope;
    private final Clock clock;

    PasswordService(
            CredentialRepository credentials,
            AccountDirectory accounts,
            AccountLifecycle lifecycle,
            PasswordRule rule,
            PasswordHashing hashing,
            TenantScope scope,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.lifecycle = lifecycle;
        this.rule = rule;
        this.hashing = hashing;
        this.scope = scope;
        this.clock = clock;
    }

    /** True when the account has this password; takes as long for an account without one. */
    public boolean verify(UUID accountId, char[] password) {
        var hash = hashOf(accountId);
        if (hash.isEmpty()) {
            hashing.matchesNobody(password);
            return false;
        }
        boolean matches = hashing.matches(password, hash.get());
        if (matches && hashing.isOutdated(hash.get())) {
            rehash(accountId, hashing.hash(password));
        }
        return matches;
    }

    /** Spends the time of a check for a login nobody has, so that answers do not tell logins apart. */
    public void verifyUnknown(char[] password) {
        hashing.matchesNobody(password);
    }

    /** Sets the password by the tenant's rule (422 password-too-weak) and drops the required password actions. */
    public void change(UUID accountId, char[] newPassword) {
        var account = accounts.byId(accountId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such account."));
        var hash = prepare(account, newPassword);
        scope.asSystem(
                "change a password",
                () -> QuarkusTransaction.joiningExisting().run(() -> {
                    store(account.tenantId(), accountId, hash);
                    lifecycle.passwordSet(accountId);
                }));
    }

    /** Judges and hashes a password that is to be stored in a later transaction. */
    String prepare(AccountView account, char[] password) {
        rule.require(password, account.tenantId(), account.login());
        return hashing.hash(password);
    }

    /** Hashes a first password that the caller has judged. */
    public String hash(char[] password) {
        return hashing.hash(password);
    }

    /** Stores a hash in the caller's transaction; the required actions of the account stay as they are. */
    public void store(UUID tenantId, UUID accountId, String hash) {
        var now = clock.instant();
        credentials
                .of(accountId)
                .ifPresentOrElse(
                        present -> present.replace(hash, now),
                        () -> credentials.persist(new Credential(tenantId, accountId, hash, now)));
    }

    private Optional<String> hashOf(UUID accountId) {
        return scope.asSystem(
                "read a password hash",
                () -> QuarkusTransaction.joiningExisting()
                        .call(() -> credentials.of(accountId).map(Credential::hash)));
    }

    private void rehash(UUID accountId, String hash) {
        scope.asSystem(
                "hash a password anew",
                () -> QuarkusTransaction.joiningExisting()
                        .run(() -> credentials.of(accountId).ifPresent(present -> present.rehash(hash))));
    }
}
