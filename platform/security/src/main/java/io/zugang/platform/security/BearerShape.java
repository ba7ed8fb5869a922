package io.zugang.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * Refuses what is not even shaped like a signed token (RFC 7515 section 3.1) before quarkus-oidc takes it apart: its parser
 * answers some garbage, such as a text of dots, with an exception that would end as 500.
 */
@ApplicationScoped
class BearerShape implements HttpAuthenticationMechanism {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\b.*");
    private static final Pattern SIGNED_TOKEN =
            Pattern.compile("(?i)bearer +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+ *");

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null
                && BEARER.matcher(header).matches()
                && !SIGNED_TOKEN.matcher(header).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The token has not the form of a JWT"));
        }
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
