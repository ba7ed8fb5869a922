package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.zugang.identity.activerole.ActiveRoles;
import io.zugang.identity.client.RegisteredClient;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grants of the token endpoint. */
@ApplicationScoped
class TokenService {

    private final ClientAuthentication clients;
    private final GrantService grants;
    private final UsableSessions sessions;
    private final TokenIssuer tokens;
    private final ActiveRoles activeRoles;
    private final TenantScope scope;

    TokenService(
            ClientAuthentication clients,
            GrantService grants,
            UsableSessions sessions,
            TokenIssuer tokens,
            ActiveRoles activeRoles,
            TenantScope scope) {
        this.clients = clients;
        this.grants = grants;
        this.sessions = sessions;
        this.tokens = tokens;
        this.activeRoles = activeRoles;
        this.scope = scope;
    }

    TokenResponse exchange(@Nullable String authorization, OAuthParameters form) {
        return scope.asSystem("token request", () -> {
            var client = clients.authenticate(authorization, form);
            return switch (form.require("grant_type")) {
                case "authorization_code" -> redeemCode(client, form);
                case "refresh_token" -> refresh(client, form);
                case "client_credentials" -> forClient(client, form);
                default -> throw new OAuthException(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "The grant is not supported");
            };
        });
    }

    private TokenResponse redeemCode(RegisteredClient client, OAuthParameters form) {
        requireSignsPeopleIn(client);
        var redemption = new CodeRedemption(
                form.require("code"), client.clientId(), form.require("redirect_uri"), verifier(client, form));
        var grant = grants.redeem(redemption).orElseThrow(() -> invalidGrant("The code is not valid"));
        var usable = usable(grant);
        var response = tokens.forPerson(client, grant, usable, grant.scope());
        return grant.scope().contains("offline_access")
                ? response.withRefreshToken(grants.issueRefreshToken(grant, usable.session()))
                : response;
    }

    private TokenResponse refresh(RegisteredClient client, OAuthParameters form) {
        requireSignsPeopleIn(client);
        var token = form.require("refresh_token");
        var grant = grants.ofRefreshToken(token, client.clientId()).orElseThrow(TokenService::invalidRefreshToken);
        var wanted = narrowed(grant, form);
        var usable = usable(grant);
        if (client.reachesServices(wanted)) {
            activeRoles.catchUp();
        }
        var successor = grants.rotate(token, grant, usable.session()).orElseThrow(TokenService::invalidRefreshToken);
        return tokens.forPerson(client, grant.withoutNonce(), usable, wanted).withRefreshToken(successor);
    }

    private TokenResponse forClient(RegisteredClient client, OAuthParameters form) {
        if (client.signsPeopleIn()) {
            throw new OAuthException(OAuth2Error.UNAUTHORIZED_CLIENT, "The client may not use this grant");
        }
        var wanted = form.get("scope").map(TokenService::words).orElse(client.scopes());
        if (!client.scopes().containsAll(wanted)) {
            throw new OAuthException(OAuth2Error.INVALID_SCOPE, "The client may not have this scope");
        }
        return tokens.forClient(client, wanted);
    }

    private Usable usable(GrantView grant) {
        return sessions.byId(grant.sessionId()).orElseThrow(() -> invalidGrant("The session has ended"));
    }

    /** RFC 6749 section 6: a refresh may ask for less, never for more. */
    private static Set<String> narrowed(GrantView grant, OAuthParameters form) {
        var wanted = form.get("scope").map(TokenService::words).orElse(grant.scope());
        if (!grant.scope().containsAll(wanted)) {
            throw new OAuthException(OAuth2Error.INVALID_SCOPE, "The scope exceeds what was granted");
        }
        return wanted;
    }

    /** A confidential client may have done without PKCE; whether it did, the code knows. */
    private static @Nullable String verifier(RegisteredClient client, OAuthParameters form) {
        return client.isPublic()
                ? form.require("code_verifier")
                : form.get("code_verifier").orElse(null);
    }

    private static Set<String> words(String scope) {
        return new HashSet<>(Arrays.asList(scope.strip().split(" +")));
    }

    private static void requireSignsPeopleIn(RegisteredClient client) {
        if (!client.signsPeopleIn()) {
            throw new OAuthException(OAuth2Error.UNAUTHORIZED_CLIENT, "The client may not use this grant");
        }
    }

    private static OAuthException invalidRefreshToken() {
        return invalidGrant("The refresh token is not valid");
    }

    private static OAuthException invalidGrant(String description) {
        return new OAuthException(OAuth2Error.INVALID_GRANT, description);
    }
}
