package io.zugang.sync.delivery;

/** identity-service did not answer in a usable way; asking again later is right. */
class IdentityUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityUnavailable(Throwable cause) {
        super("identity-service is not available", cause);
    }
}
