package io.zugang.identity.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses access tokens of ended sessions at every endpoint of this service. Elsewhere access-service does so when it is asked
 * for a permission; endpoints for the own account ask for none, and here the end of a session is known at once.
 */
@ApplicationScoped
class EndedSessions implements SecurityIdentityAugmentor {

    private final SessionService sessions;
    private final TenantScope scope;

    EndedSessions(SessionService sessions, TenantScope scope) {
        this.sessions = sessions;
        this.scope = scope;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || !(token.getClaim("sid") instanceof String session)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> {
            requireLive(session);
            return identity;
        });
    }

    private void requireLive(String session) {
        boolean ended = scope.asSystem("session of a token", () -> sessions.hasEnded(idOf(session)));
        if (ended) {
            throw new AuthenticationFailedException("The session has ended");
        }
    }

    private static UUID idOf(String session) {
        try {
            return UUID.fromString(session);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("The token names no session of ours");
        }
    }
}
