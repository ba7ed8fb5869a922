package io.zugang.identity.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import io.zugang.identity.client.ClientDirectory;
import io.zugang.identity.session.SessionService;
import io.zugang.identity.session.SessionView;
import io.zugang.identity.signingkey.SigningKeyService;
import io.zugang.platform.persistence.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** OpenID Connect RP-Initiated Logout 1.0. */
@ApplicationScoped
class EndSessionService {

    private static final String REASON = "signed-out";
    private static final URI SIGNED_OUT = URI.create("signed-out");

    private final SigningKeyService keys;
    private final ProviderAddress address;
    private final ClientDirectory clients;
    private final SessionService sessions;
    private final TenantScope scope;

    EndSessionService(
            SigningKeyService keys,
            ProviderAddress address,
            ClientDirectory clients,
            SessionService sessions,
            TenantScope scope) {
        this.keys = keys;
        this.address = address;
        this.clients = clients;
        this.sessions = sessions;
        this.scope = scope;
    }

    EndSessionAnswer end(OAuthParameters parameters, @Nullable String cookie) {
        return scope.asSystem("sign-out request", () -> {
            var given = parameters.get("id_token_hint");
            var hint = given.flatMap(this::hint);
            if (given.isPresent() && hint.isEmpty()) {
                return new EndSessionAnswer.Refuse();
            }
            var target = target(parameters, hint.orElse(null));
            if (target.isEmpty()) {
                return new EndSessionAnswer.Refuse();
            }
            return end(hint.orElse(null), sessions.byToken(cookie).orElse(null), target.get());
        });
    }

    private EndSessionAnswer end(@Nullable JWTClaimsSet hint, @Nullable SessionView session, URI target) {
        if (session != null && (hint == null || !session.accountId().toString().equals(hint.getSubject()))) {
            return new EndSessionAnswer.Ask();
        }
        if (session != null) {
            sessions.end(session.id(), REASON);
        }
        if (hint != null) {
            var hinted = AccessTokens.text(hint, "sid");
            if (hinted != null) {
                sessions.end(UUID.fromString(hinted), REASON);
            }
        }
        return new EndSessionAnswer.Done(target);
    }

    /**
     * Where to go afterwards; empty if the request names an address that it may not name. Without a hint nothing shows
     * whose request it is, so no foreign address is used at all.
     */
    private Optional<URI> target(OAuthParameters parameters, @Nullable JWTClaimsSet hint) {
        var wanted = parameters.get("post_logout_redirect_uri").orElse(null);
        var clientId = parameters.get("client_id").orElse(null);
        if (hint == null) {
            return Optional.of(SIGNED_OUT);
        }
        var audience = hint.getAudience().stream().findFirst().orElse("");
        if (clientId != null && !clientId.equals(audience)) {
            return Optional.empty();
        }
        if (wanted == null) {
            return Optional.of(SIGNED_OUT);
        }
        return clients.byClientId(audience)
                .filter(client -> client.postLogoutRedirectUris().contains(wanted))
                .map(client -> withState(wanted, parameters.get("state").orElse(null)));
    }

    /** Expired or not: it only says who wants to leave. */
    private Optional<JWTClaimsSet> hint(String token) {
        return keys.verified(token, JOSEObjectType.JWT)
                .filter(claims -> address.issuer().getValue().equals(claims.getIssuer()));
    }

    private static URI withState(String uri, @Nullable String state) {
        if (state == null) {
            return URI.create(uri);
        }
        var encoded = URLEncoder.encode(state, StandardCharsets.UTF_8);
        return URI.create(uri + (uri.contains("?") ? "&" : "?") + "state=" + encoded);
    }
}
