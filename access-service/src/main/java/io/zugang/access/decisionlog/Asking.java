package io.zugang.access.decisionlog;

import io.zugang.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By whom and how something is asked: the same for all questions of a request, so that one is made for each request.
 *
 * @param callerTenant the tenant that the caller belongs to; services of the platform have none
 * @param requestId    the {@code X-Request-ID}
 */
public record Asking(
        Endpoint endpoint,
        String callerType,
        String callerId,
        @Nullable UUID callerTenant,
        String requestId) {

    private static final String NOBODY = "-";

    /** Where it is asked. */
    public enum Endpoint {
        EVALUATION,
        EVALUATIONS,
        /** A permission that an endpoint of access-service itself demands. */
        OWN
    }

    public Asking {
        callerType = Entry.cut(callerType, Entry.MAX_TEXT);
        callerId = Entry.cut(callerId, Entry.MAX_TEXT);
        requestId = Entry.cut(requestId, Entry.MAX_REQUEST_ID);
    }

    /** What this caller asks there. */
    public static Asking of(Endpoint endpoint, @Nullable Caller caller, String requestId) {
        return caller == null
                ? new Asking(endpoint, NOBODY, NOBODY, null, requestId)
                : new Asking(endpoint, caller.subjectType(), caller.id(), caller.tenantId(), requestId);
    }
}
