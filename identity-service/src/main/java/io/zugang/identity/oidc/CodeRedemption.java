package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.zugang.identity.secret.RandomToken;

/** What a client presents to turn a code into tokens. */
record CodeRedemption(String code, String clientId, String redirectUri, String verifier) {

    /** RFC 7636 section 4.6, S256 only. */
    boolean answers(String challenge) {
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
