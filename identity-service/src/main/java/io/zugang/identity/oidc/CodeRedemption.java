package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.zugang.identity.secret.RandomToken;
import org.jspecify.annotations.Nullable;

/** What a client presents to turn a code into tokens. */
record CodeRedemption(
        String code,
        String clientId,
        String redirectUri,
        @Nullable String verifier) {

    /**
     * RFC 7636 section 4.6, S256 only. A verifier for a code without a challenge is refused too: somebody has taken the
     * challenge out of the request (RFC 9700 section 4.8.2).
     */
    boolean answers(@Nullable String challenge) {
        if (challenge == null || verifier == null) {
            return challenge == null && verifier == null;
        }
        try {
            var computed = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier));
            return RandomToken.sameBytes(computed.getValue(), challenge);
        } catch (IllegalArgumentException notAVerifier) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "CodeRedemption[" + clientId + "]";
    }
}
