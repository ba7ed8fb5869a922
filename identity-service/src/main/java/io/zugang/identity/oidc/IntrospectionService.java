package io.zugang.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.zugang.identity.client.ClientKind;
import io.zugang.identity.client.RegisteredClient;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RFC 7662, for clients with a secret: about their own tokens, and for the platform's services about any. */
@ApplicationScoped
class IntrospectionService {

    private final ClientAuthentication clients;
    private final AccessTokens accessTokens;
    private final GrantService grants;
    private final UsableSessions sessions;
    private final ProviderAddress address;
    private final TenantScope scope;

    IntrospectionService(
            ClientAuthentication clients,
            AccessTokens accessTokens,
            GrantService grants,
            UsableSessions sessions,
            ProviderAddress address,
            TenantScope scope) {
        this.clients = clients;
        this.accessTokens = accessTokens;
        this.grants = grants;
        this.sessions = sessions;
        this.address = address;
        this.scope = scope;
    }

    IntrospectionResponse inspect(@Nullable String authorization, OAuthParameters form) {
        return scope.asSystem("introspection request", () -> {
            var client = clients.authenticate(authorization, form);
            if (client.isPublic()) {
                throw new OAuthException(OAuth2Error.INVALID_CLIENT, "Only clients with a secret may ask");
            }
            var token = form.require("token");
            return accessToken(token, client)
                    .or(() -> refreshToken(token, client))
                    .orElse(IntrospectionResponse.INACTIVE);
        });
    }

    private Optional<IntrospectionResponse> accessToken(String token, RegisteredClient client) {
        return accessTokens
                .current(token)
                .filter(claims -> client.kind() == ClientKind.SERVICE
                        || client.clientId().equals(AccessTokens.text(claims, "client_id")))
                .filter(this::isInForce)
                .map(IntrospectionResponse::ofAccessToken);
    }

    /** A client's token for itself has no grant and ends by time only. */
    private boolean isInForce(JWTClaimsSet claims) {
        return AccessTokens.grantOf(claims).map(sessions::carriesGrant).orElse(true);
    }

    private Optional<IntrospectionResponse> refreshToken(String token, RegisteredClient client) {
        return grants.ofUsableRefreshToken(token, client.clientId())
                .filter(grant -> sessions.carriesGrant(grant.id()))
                .map(grant -> IntrospectionResponse.ofRefreshToken(
                        grant, address.issuer().getValue()));
    }
}
