package io.zugang.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** RFC 7009. */
@ApplicationScoped
class RevocationService {

    /** RFC 7009 section 2.2.1. */
    private static final ErrorObject UNSUPPORTED_TOKEN_TYPE = new ErrorObject("unsupported_token_type", null, 400);

    private final ClientAuthentication clients;
    private final AccessTokens accessTokens;
    private final GrantService grants;
    private final TenantScope scope;

    RevocationService(ClientAuthentication clients, AccessTokens accessTokens, GrantService grants, TenantScope scope) {
        this.clients = clients;
        this.accessTokens = accessTokens;
        this.grants = grants;
        this.scope = scope;
    }

    void revoke(@Nullable String authorization, OAuthParameters form) {
        scope.asSystem("revocation request", () -> {
            var client = clients.authenticate(authorization, form);
            var token = form.require("token");
            grantOf(token, client.clientId()).ifPresent(grant -> grants.revoke(grant, "revoked-by-client"));
        });
    }

    private Optional<UUID> grantOf(String token, String clientId) {
        var refresh = grants.ofRefreshToken(token, clientId).map(GrantView::id);
        return refresh.or(() -> accessTokens.signedByUs(token).flatMap(claims -> grantOf(claims, clientId)));
    }

    private static Optional<UUID> grantOf(JWTClaimsSet claims, String clientId) {
        if (!clientId.equals(AccessTokens.text(claims, "client_id"))) {
            throw new OAuthException(OAuth2Error.INVALID_GRANT, "The token belongs to another client");
        }
        var grant = AccessTokens.grantOf(claims);
        if (grant.isEmpty()) {
            throw new OAuthException(UNSUPPORTED_TOKEN_TYPE, "Tokens of clients for themselves end by time only");
        }
        return grant;
    }
}
