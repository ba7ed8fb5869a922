package io.zugang.identity.session;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.account.AccountView;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

    /** The password was right and nothing stands in the way. */
    record Granted(AccountView account) implements SignInResult {}

    /**
     * The attempt was refused.
     *
     * @param proven the account whose password was right, null if it was not
     */
    record Refused(IdentityProblem problem, @Nullable AccountView proven) implements SignInResult {}

    /** Too many wrong passwords: this one was not even looked at. */
    record Throttled(Duration retryAfter) implements SignInResult {}
}
