package io.zugang.identity.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import io.zugang.identity.activerole.ActiveRoles;
import io.zugang.identity.client.RegisteredClient;
import io.zugang.identity.secret.RandomToken;
import io.zugang.identity.signingkey.SigningKeyService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes and signs tokens. Access tokens follow RFC 9068. */
@ApplicationScoped
class TokenIssuer {

    static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final SigningKeyService keys;
    private final ProviderAddress address;
    private final ActiveRoles activeRoles;
    private final OidcConfig config;
    private final Clock clock;

    TokenIssuer(
            SigningKeyService keys, ProviderAddress address, ActiveRoles activeRoles, OidcConfig config, Clock clock) {
        this.keys = keys;
        this.address = address;
        this.activeRoles = activeRoles;
        this.config = config;
        this.clock = clock;
    }

    /** A client's token for itself. */
    TokenResponse forClient(RegisteredClient client, Set<String> scope) {
        var now = clock.instant();
        var scopeText = text(scope);
        var claims = accessToken(ProviderAddress.AUDIENCE, now, now.plus(config.accessTokenLife()))
                .subject(client.clientId())
                .jwtID(RandomToken.next())
                .claim("client_id", client.clientId())
                .claim("subject_type", "service")
                .claim("scope", scopeText);
        var tenant = client.tenantId();
        if (tenant != null) {
            claims.claim("tenant_id", tenant.toString());
        }
        return TokenResponse.ofClient(
                keys.sign(ACCESS_TOKEN, claims.build()),
                config.accessTokenLife().toSeconds(),
                scopeText);
    }

    /** A person's tokens; none of them outlives the session or the account. */
    TokenResponse forPerson(RegisteredClient client, GrantView grant, Usable usable, Set<String> scope) {
        var now = clock.instant();
        var expiresAt = earliest(now.plus(config.accessTokenLife()), usable.until());
        var scopeText = text(scope);
        var claims = accessToken(audience(client, scope), now, expiresAt)
                .subject(grant.accountId().toString())
                // The grant is part of the id, so that user info can tell tokens of a revoked grant.
                .jwtID(grant.id() + "." + RandomToken.next())
                .claim("client_id", grant.clientId())
                .claim("subject_type", "account")
                .claim("tenant_id", usable.account().tenantId().toString())
                .claim("sid", grant.sessionId().toString())
                .claim("scope", scopeText)
                // RFC 9068 section 2.2.1; and more exactly, to tell a sign-in from a grant of the same second.
                .claim("auth_time", grant.authTime().getEpochSecond())
                .claim("auth_time_ms", grant.authTime().toEpochMilli());
        if (client.reachesServices(scope)) {
            addActiveRoles(claims, grant.accountId());
        }
        var accessToken = keys.sign(ACCESS_TOKEN, claims.build());
        var seconds = Math.max(1, Duration.between(now, expiresAt).toSeconds());
        var idToken = scope.contains("openid") ? idToken(grant, usable, accessToken) : null;
        return new TokenResponse(accessToken, "Bearer", seconds, scopeText, idToken, null);
    }

    /** For clients that show them; access-service decides by what it knows itself, so an old token is worth no more. */
    private void addActiveRoles(JWTClaimsSet.Builder claims, UUID accountId) {
        var roles = activeRoles.of(accountId);
        if (!roles.isEmpty()) {
            claims.claim("active_roles", roles);
        }
    }

    private String idToken(GrantView grant, Usable usable, String accessToken) {
        var now = clock.instant();
        var hash = AccessTokenHash.compute(new BearerAccessToken(accessToken), JWSAlgorithm.RS256, null);
        var claims = new JWTClaimsSet.Builder()
                .issuer(address.issuer().getValue())
                .subject(grant.accountId().toString())
                .audience(grant.clientId())
                .claim("iat", now.getEpochSecond())
                .claim(
                        "exp",
                        earliest(now.plus(config.idTokenLife()), usable.until()).getEpochSecond())
                .claim("auth_time", grant.authTime().getEpochSecond())
                .claim("nonce", grant.nonce())
                .claim("at_hash", hash.getValue())
                .claim("sid", grant.sessionId().toString())
                .claim("amr", usable.session().amr().stream().sorted().toList());
        return keys.sign(JOSEObjectType.JWT, claims.build());
    }

    /** Who is only to learn who somebody is gets no token that the services would take. */
    private String audience(RegisteredClient client, Set<String> scope) {
        return client.reachesServices(scope)
                ? ProviderAddress.AUDIENCE
                : address.issuer().getValue();
    }

    private JWTClaimsSet.Builder accessToken(String audience, Instant now, Instant expiresAt) {
        return new JWTClaimsSet.Builder()
                .issuer(address.issuer().getValue())
                .audience(audience)
                .claim("iat", now.getEpochSecond())
                .claim("exp", expiresAt.getEpochSecond());
    }

    static String text(Set<String> scope) {
        return String.join(" ", new TreeSet<>(scope));
    }

    private static Instant earliest(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }
}
