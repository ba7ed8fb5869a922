package io.zugang.identity.oidc;

import io.zugang.identity.client.ApplicationRemoved;
import io.zugang.identity.secret.RandomToken;
import io.zugang.identity.secret.Sealing;
import io.zugang.identity.session.SessionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Life of grants. Refusals are empty results, not exceptions: what was found out, such as a stolen code, must be committed
 * although the request fails.
 */
@ApplicationScoped
class GrantService {

    private static final Logger LOG = Logger.getLogger(GrantService.class);
    private static final String SUCCESSOR = "refresh-token-successor";

    private final GrantRepository grants;
    private final Sealing sealing;
    private final OidcConfig config;
    private final Clock clock;

    GrantService(GrantRepository grants, Sealing sealing, OidcConfig config, Clock clock) {
        this.grants = grants;
        this.sealing = sealing;
        this.config = config;
        this.clock = clock;
    }

    /** The code that answers an authorization request. */
    @Transactional
    String issueCode(Authorization authorization) {
        var grant = new TokenGrant(authorization);
        grants.persistAndFlush(grant);
        var code = RandomToken.next();
        var expiresAt = clock.instant().plus(config.codeLife());
        grants.add(new AuthorizationCode(RandomToken.hash(code), grant, authorization.intent(), expiresAt));
        return code;
    }

    /** The grant of a code, once. A second try means that somebody else has it: what the first one got is revoked. */
    @Transactional
    Optional<GrantView> redeem(CodeRedemption redemption) {
        var now = clock.instant();
        var hash = RandomToken.hash(redemption.code());
        var isFirstUse = grants.useCode(hash, redemption.clientId(), now);
        var code = grants.code(hash, redemption.clientId()).orElse(null);
        if (code == null) {
            return Optional.empty();
        }
        if (!isFirstUse) {
            revoke(code.grantId(), "code-reused");
            return Optional.empty();
        }
        if (!code.fits(redemption, now)) {
            revoke(code.grantId(), "code-misused");
            return Optional.empty();
        }
        return inForce(code.grantId());
    }

    /** The first refresh token of a grant. */
    @Transactional
    String issueRefreshToken(GrantView grant, SessionView session) {
        var token = RandomToken.next();
        addRefreshToken(token, grants.findById(grant.id()), session);
        return token;
    }

    /** The grant of a refresh token of this client, used or not. */
    @Transactional
    Optional<GrantView> ofRefreshToken(String token, String clientId) {
        return grants.refreshToken(RandomToken.hash(token))
                .filter(known -> known.isOf(clientId))
                .flatMap(known -> inForce(known.grantId()));
    }

    /** The grant of a refresh token of this client that was not used yet. */
    @Transactional
    Optional<GrantView> ofUsableRefreshToken(String token, String clientId) {
        return grants.refreshToken(RandomToken.hash(token))
                .filter(known -> known.isOf(clientId) && !known.isUsed() && !known.isExpired(clock.instant()))
                .flatMap(known -> inForce(known.grantId()));
    }

    /**
     * Replaces a refresh token. The successor is computed from the token, so a repeated request within the grace gets the
     * same one without it being stored; later repetition means theft and ends the grant (RFC 9700 section 4.14.2).
     */
    @Transactional
    Optional<String> rotate(String token, GrantView grant, SessionView session) {
        var now = clock.instant();
        var hash = RandomToken.hash(token);
        var isFirstUse = grants.useRefreshToken(hash, grant.clientId(), now);
        var known = grants.refreshToken(hash).orElse(null);
        if (known == null || known.isExpired(now)) {
            return Optional.empty();
        }
        var successor = sealing.mac(SUCCESSOR, token);
        if (isFirstUse) {
            addRefreshToken(successor, grants.findById(grant.id()), session);
            return Optional.of(successor);
        }
        var isSuccessorUnused = grants.refreshToken(RandomToken.hash(successor))
                .filter(next -> !next.isUsed())
                .isPresent();
        if (known.isWithinGrace(now, config.refreshGrace()) && isSuccessorUnused) {
            return Optional.of(successor);
        }
        revoke(grant.id(), "refresh-token-reused");
        return Optional.empty();
    }

    /** The grant, unless it was revoked. */
    @Transactional
    Optional<GrantView> inForce(UUID grantId) {
        return grants.findByIdOptional(grantId)
                .filter(grant -> !grant.isRevoked())
                .map(TokenGrant::view);
    }

    /** Ends a grant with everything made from it. */
    @Transactional
    void revoke(UUID grantId, String reason) {
        if (grants.revoke(grantId, reason, clock.instant())) {
            LOG.infof("Grant %s revoked: %s", grantId, reason);
        }
    }

    /** In the transaction that removes the application. */
    void endWithApplication(@Observes ApplicationRemoved removed) {
        grants.revokeAllOf(removed.clientId(), clock.instant());
    }

    private void addRefreshToken(String token, TokenGrant grant, SessionView session) {
        grants.add(new RefreshToken(RandomToken.hash(token), grant, grant.view().clientId(), session.expiresAt()));
    }
}
