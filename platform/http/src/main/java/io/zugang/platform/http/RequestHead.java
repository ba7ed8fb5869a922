package io.zugang.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.Charset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests whose head alone is wrong. The framework finds out only while it writes the answer, when the effect has
 * happened, or closes the connection without a word.
 */
@ApplicationScoped
class RequestHead {

    private static final int AFTER_REQUEST_ID = RequestId.EARLY - 1;
    private static final String CHARSET = "charset";

    private final long maxBody;
    private final RouteProblems problems;

    RequestHead(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody, RouteProblems problems) {
        this.maxBody = maxBody.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_REQUEST_ID);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (request.version() == HttpVersion.HTTP_1_1 && request.getHeader(HttpHeaders.HOST) == null) {
            problems.send(context, CommonProblem.INVALID_REQUEST, "Send a Host header.");
        } else if (isTooLong(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            refuseBody(context);
        } else if (!hasReadableAccept(request)) {
            problems.send(context, CommonProblem.NOT_ACCEPTABLE, "The Accept header is not a list of media types.");
        } else if (!hasKnownCharset(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            problems.send(context, CommonProblem.INVALID_REQUEST, "The charset of the Content-Type is not known.");
        } else {
            context.next();
        }
    }

    private boolean isTooLong(@Nullable String length) {
        return length != null && Long.parseLong(length) > maxBody;
    }

    /** Nobody reads the body, so the connection cannot be used again. */
    private void refuseBody(RoutingContext context) {
        var connection = context.request().connection();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE).endHandler(ended -> connection.close());
        problems.send(context, CommonProblem.PAYLOAD_TOO_LARGE, "A body may have " + maxBody + " bytes.");
    }

    private static boolean hasReadableAccept(HttpServerRequest request) {
        try {
            request.headers().getAll(HttpHeaders.ACCEPT).stream()
                    .filter(accept -> !accept.isBlank())
                    .forEach(MediaTypeHelper::parseHeader);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasKnownCharset(@Nullable String contentType) {
        if (contentType == null || !contentType.contains(CHARSET)) {
            return true;
        }
        try {
            var charset = MediaTypeHelper.valueOf(contentType).getParameters().get(CHARSET);
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
