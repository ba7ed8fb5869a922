package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.token.BearerTokenError;

/** Ends a request to a protected OpenID endpoint with an error of RFC 6750. */
class BearerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BearerTokenError error;

    BearerException(BearerTokenError error) {
        super(error.getCode());
        this.error = error;
    }

    BearerTokenError error() {
        return error;
    }
}
