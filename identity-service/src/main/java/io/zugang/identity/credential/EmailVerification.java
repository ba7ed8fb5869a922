package io.zugang.identity.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.IdentityProblem;
import io.zugang.identity.account.AccountLifecycle;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the bearer of a mailed link prove an address; what hangs on it follows in the same transaction. The link alone is not
 * enough, because the password may be a stranger's: the browser in which it was chosen must be the one that uses the link.
 * Elsewhere the link sets a new password, see {@link PasswordSetupService}.
 */
@ApplicationScoped
public class EmailVerification {

    private static final Set<TokenPurpose> LINKS = Set.of(TokenPurpose.VERIFY_EMAIL);

    private final ActionTokens tokens;
    private final AccountLifecycle lifecycle;
    private final PasswordChooser chooser;
    private final TenantScope scope;
    private final Event<EmailProven> proven;

    EmailVerification(
            ActionTokens tokens,
            AccountLifecycle lifecycle,
            PasswordChooser chooser,
            TenantScope scope,
            Event<EmailProven> proven) {
        this.tokens = tokens;
        this.lifecycle = lifecycle;
        this.chooser = chooser;
        this.scope = scope;
        this.proven = proven;
    }

    /**
     * Whether the link verifies in this browser; throws the problem if it is of no use, and never uses it up.
     *
     * @param proof what {@link PasswordChooser} gave the browser, if anything
     */
    public boolean verifiesHere(String token, @Nullable String proof) {
        return scope.asSystem(
                "look at a link",
                () -> QuarkusTransaction.joiningExisting()
                        .call(() -> isChooser(tokens.peek(token, LINKS).accountId(), proof)));
    }

    /** Uses the link up and answers whose address is proven now. */
    public UUID verify(String token, @Nullable String proof) {
        return scope.asSystem(
                "verify an address",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    requireChooser(tokens.peek(token, LINKS).accountId(), proof);
                    var bearer = tokens.consume(token, LINKS);
                    if (!lifecycle.emailProven(bearer.accountId(), bearer.email())) {
                        throw new ProblemException(IdentityProblem.TOKEN_UNKNOWN, "Ask for a new link.");
                    }
                    proven.fire(new EmailProven(bearer.accountId()));
                    return bearer.accountId();
                }));
    }

    private void requireChooser(UUID accountId, @Nullable String proof) {
        if (!isChooser(accountId, proof)) {
            throw new ProblemException(
                    IdentityProblem.PASSWORD_SETUP_REQUIRED,
                    "Go on where you registered, or set a password of your own with the same link.");
        }
    }

    private boolean isChooser(UUID accountId, @Nullable String proof) {
        return proof != null && chooser.chose(accountId, proof);
    }
}
