package io.zugang.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the running request. */
@ApplicationScoped
public class CurrentCaller {

    static final String ATTRIBUTE = "zugang.caller";

    private final CurrentIdentityAssociation identities;

    CurrentCaller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The caller; answers 401 if there is none. */
    public Caller get() {
        var caller = orNull();
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }

    /** The caller, or null in a job and on an endpoint that anybody may call without a valid token. */
    public @Nullable Caller orNull() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        try {
            return identities.getIdentity().getAttribute(ATTRIBUTE);
        } catch (AuthenticationFailedException e) {
            // An open endpoint ignores a bad token; where one is needed, the request never came this far.
            return null;
        }
    }
}
