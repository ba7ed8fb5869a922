package io.zugang.access.evaluation;

import io.quarkus.security.identity.SecurityIdentity;
import io.zugang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The access token of the running request, which has been checked by the time that an endpoint runs. */
@ApplicationScoped
class CheckedToken {

    private final SecurityIdentity identity;
    private final CurrentCaller caller;
    private final CallerMemory callers;

    CheckedToken(SecurityIdentity identity, CurrentCaller caller, CallerMemory callers) {
        this.identity = identity;
        this.caller = caller;
        this.callers = callers;
    }

    /** Lets the next requests with the same token take the short way. */
    void remember() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            callers.remember(token.getRawToken(), caller.get(), Instant.ofEpochSecond(token.getExpirationTime()));
        }
    }
}
