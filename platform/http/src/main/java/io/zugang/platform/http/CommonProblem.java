package io.zugang.platform.http;

import java.util.Arrays;
import java.util.Locale;

/** The problems that any endpoint of any service can answer with. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    MALFORMED_JSON(400, "The body is not the JSON that is expected here"),
    UNKNOWN_FIELD(400, "The body has a field that is not known"),
    INVALID_PAGE_TOKEN(400, "The cursor is not one of this list"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "The permission for this is missing"),
    REAUTHENTICATION_REQUIRED(403, "This needs a sign-in since it was allowed"),
    NOT_FOUND(404, "There is no such thing, or none that you may see"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
    CONFLICT(409, "Another change got there first"),
    IDEMPOTENCY_IN_PROGRESS(409, "A request with this Idempotency-Key has not finished"),
    VERSION_STALE(412, "The version in If-Match is not the current one"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    VALIDATION_FAILED(422, "Some values are not acceptable"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    VERSION_REQUIRED(428, "This change needs an If-Match header"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    DEPENDENCY_UNAVAILABLE(503, "A part of the system is not available at the moment");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The first problem with this status, for errors that the framework raises. */
    static CommonProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : INVALID_REQUEST);
    }
}
