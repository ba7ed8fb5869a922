package io.zugang.identity.oidc;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a person's access token at this service as soon as its grant was revoked, its session ended or its account was
 * switched off: other services hear of that by events, this one knows.
 */
@ApplicationScoped
class EndedGrants implements SecurityIdentityAugmentor {

    private final UsableSessions sessions;
    private final TenantScope scope;

    EndedGrants(UsableSessions sessions, TenantScope scope) {
        this.sessions = sessions;
        this.scope = scope;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var grant = AccessTokens.grantOf(token.getTokenID());
        if (grant.isEmpty()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> {
            if (!scope.asSystem("grant of an access token", () -> sessions.carriesGrant(grant.get()))) {
                throw new AuthenticationFailedException("The grant of this token has ended");
            }
            return identity;
        });
    }
}
