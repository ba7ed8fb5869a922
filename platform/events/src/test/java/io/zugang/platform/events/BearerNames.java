package io.zugang.platform.events;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.zugang.platform.persistence.Reach;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Stands in for platform/security: the token {@code everything} reaches all tenants, {@code one-tenant} reaches one,
 * {@code powerless} has no permission.
 */
@ApplicationScoped
class BearerNames implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final TenantScope scope;

    BearerNames(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        var header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return Uni.createFrom().optional(java.util.Optional.empty());
        }
        var name = header.substring(SCHEME.length());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .addPermissionChecker(permission -> Uni.createFrom().item(() -> isPermitted(name)))
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    private boolean isPermitted(String name) {
        if (name.equals("powerless")) {
            return false;
        }
        scope.enter(name.equals("everything") ? Reach.EVERYTHING : Reach.tenant(UUID.randomUUID()));
        return true;
    }
}
