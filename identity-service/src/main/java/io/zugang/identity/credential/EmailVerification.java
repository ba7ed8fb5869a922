package io.zugang.identity.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zugang.identity.IdentityProblem;
import io.zugang.identity.account.AccountLifecycle;
import io.zugang.platform.http.ProblemException;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;

/** Lets the bearer of a mailed link prove an address; what hangs on it follows in the same transaction. */
@ApplicationScoped
public class EmailVerification {

    private final ActionTokens tokens;
    private final AccountLifecycle lifecycle;
    private final TenantScope scope;
    private final Event<EmailProven> proven;

    EmailVerification(ActionTokens tokens, AccountLifecycle lifecycle, TenantScope scope, Event<EmailProven> proven) {
        this.tokens = tokens;
        this.lifecycle = lifecycle;
        this.scope = scope;
        this.proven = proven;
    }

    /** Makes the verification links of an account worthless. */
    public void revoke(UUID accountId) {
        tokens.revoke(accountId, TokenPurpose.VERIFY_EMAIL);
    }

    /** Throws the problem if the link is of no use; never uses it up. */
    public void check(String token) {
        scope.asSystem(
                "look at a link",
                () -> QuarkusTransaction.joiningExisting().call(() -> tokens.peek(token, TokenPurpose.VERIFY_EMAIL)));
    }

    /** Uses the link up and answers whose address is proven now. */
    public UUID verify(String token) {
        return scope.asSystem(
                "verify an address",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    tokens.peek(token, TokenPurpose.VERIFY_EMAIL);
                    var bearer = tokens.consume(token, TokenPurpose.VERIFY_EMAIL);
                    if (!lifecycle.emailProven(bearer.accountId(), bearer.email())) {
                        throw new ProblemException(IdentityProblem.TOKEN_UNKNOWN, "Ask for a new link.");
                    }
                    proven.fire(new EmailProven(bearer.accountId()));
                    return bearer.accountId();
                }));
    }
}
