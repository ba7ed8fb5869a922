package io.zugang.identity.oidc;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** Ends a request to an OAuth endpoint with an error of RFC 6749 or OpenID Connect. */
class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorObject error;

    /** @param description for the client's developer; says what is wrong with the request, never what would be right */
    OAuthException(ErrorObject error, String description) {
        super(error.getCode() + ": " + description);
        this.error = error.setDescription(description);
    }

    ErrorObject error() {
        return error;
    }
}
