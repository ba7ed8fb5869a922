package io.zugang.identity.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.IdentityProblem;
import io.zugang.identity.account.AccountDirectory;
import io.zugang.identity.account.AccountLifecycle;
import io.zugang.identity.account.AccountView;
import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the bearer of a mailed link set the password. Whoever used the link can read the address's mail, so the address is
 * proven too. A link that verifies an address serves as well: it is how the owner of the mailbox drops the password of a
 * stranger who registered with the address.
 */
@ApplicationScoped
public class PasswordSetupService {

    private static final Set<TokenPurpose> LINKS = Set.of(TokenPurpose.SET_PASSWORD, TokenPurpose.VERIFY_EMAIL);

    private final ActionTokens tokens;
    private final AccountDirectory accounts;
    private final AccountLifecycle lifecycle;
    private final PasswordService passwords;
    private final Event<EmailProven> proven;
    private final TenantScope scope;

    PasswordSetupService(
            ActionTokens tokens,
            AccountDirectory accounts,
            AccountLifecycle lifecycle,
            PasswordService passwords,
            Event<EmailProven> proven,
            TenantScope scope) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.lifecycle = lifecycle;
        this.passwords = passwords;
        this.proven = proven;
        this.scope = scope;
    }

    /** The account a link is for; throws the problem if the link is of no use, and never uses it up. */
    public AccountView accountOf(String token) {
        return scope.asSystem(
                "look at a link",
                () -> QuarkusTransaction.joiningExisting()
                        .call(() -> accounts.byId(tokens.peek(token, LINKS).accountId())
                                .orElseThrow(
                                        () -> new ProblemException(CommonProblem.NOT_FOUND, "The account is gone."))));
    }

    /** A weak password does not cost the link: it is used up only together with the stored password. */
    public void setUp(String token, String password, @Nullable String confirmation) {
        var account = accountOf(token);
        if (confirmation != null && !confirmation.equals(password)) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Type the same password twice.")
                    .withField("confirmation", "must equal the password");
        }
        var hash = passwords.prepare(account, password.toCharArray());
        scope.asSystem(
                "set a password by link",
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    var bearer = tokens.consume(token, LINKS);
                    if (!lifecycle.emailProven(account.id(), bearer.email())) {
                        throw ofFormerAddress();
                    }
                    passwords.store(account.tenantId(), account.id(), hash);
                    lifecycle.passwordSet(account.id());
                    proven.fire(new EmailProven(account.id()));
                }));
    }

    /** Whoever has the former mailbox has no right to the account. */
    private static ProblemException ofFormerAddress() {
        return new ProblemException(IdentityProblem.TOKEN_UNKNOWN, "Ask for a new link.");
    }
}
