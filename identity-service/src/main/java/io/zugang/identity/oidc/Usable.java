package io.zugang.identity.oidc;

import io.zugang.identity.account.AccountView;
import io.zugang.identity.session.SessionView;
import java.time.Instant;

/** A live session and its account, which nothing stands in the way of. */
record Usable(SessionView session, AccountView account) {

    /** When the first of the two ends. */
    Instant until() {
        var validUntil = account.validUntil();
        return validUntil != null && validUntil.isBefore(session.expiresAt()) ? validUntil : session.expiresAt();
    }
}
