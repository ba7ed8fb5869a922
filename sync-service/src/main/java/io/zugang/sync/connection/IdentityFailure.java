package io.zugang.sync.connection;

import java.net.HttpURLConnection;

/** Why identity-service did not do what was asked, in words that carry nothing of its answer. */
class IdentityFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    private IdentityFailure(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.detail = detail;
    }

    static IdentityFailure unavailable(Throwable cause) {
        return new IdentityFailure(
                "identity-service-unavailable", "identity-service did not answer; it is asked again", cause);
    }

    static IdentityFailure refused(int status, Throwable cause) {
        return status >= HttpURLConnection.HTTP_INTERNAL_ERROR
                ? unavailable(cause)
                : new IdentityFailure(
                        "identity-service-refused", "identity-service refused the request with " + status, cause);
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
