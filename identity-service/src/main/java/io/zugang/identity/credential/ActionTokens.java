package io.zugang.identity.credential;

import io.zugang.identity.IdentityProblem;
import io.zugang.identity.secret.RandomToken;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** One-time tokens of 256 random bits. Only their SHA-256 is stored: whoever reads the database cannot use them. */
@ApplicationScoped
class ActionTokens {

    private final ActionTokenRepository tokens;
    private final ActionTokenConfig config;

    ActionTokens(ActionTokenRepository tokens, ActionTokenConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    String issue(UUID tenantId, ActionTokenRepository.Bearer bearer, TokenPurpose purpose) {
        var token = RandomToken.next();
        tokens.insert(tenantId, bearer, purpose, RandomToken.hash(token), config.ttl(purpose));
        return token;
    }

    /** Whom the token speaks for, without using it up; says why if it is of no use any more. */
    ActionTokenRepository.Bearer peek(String token, Set<TokenPurpose> purposes) {
        var found = tokens.look(RandomToken.hash(token), purposes)
                .orElseThrow(() -> new ProblemException(
                        IdentityProblem.TOKEN_UNKNOWN, "Use the link of the mail as it is, or ask for a new one."));
        if (found.usedAt() != null) {
            throw used();
        }
        if (found.expired()) {
            throw new ProblemException(IdentityProblem.TOKEN_EXPIRED, "Ask for a new link.");
        }
        return found.bearer();
    }

    /** Uses the token up and makes all other links for these purposes worthless. */
    ActionTokenRepository.Bearer consume(String token, Set<TokenPurpose> purposes) {
        var bearer = tokens.consume(RandomToken.hash(token), purposes).orElseThrow(ActionTokens::used);
        tokens.revoke(bearer.accountId(), purposes);
        return bearer;
    }

    private static ProblemException used() {
        return new ProblemException(IdentityProblem.TOKEN_USED, "The link works once. Sign in, or ask for a new link.");
    }
}
