package io.zugang.access.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import io.zugang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question on the thread that it arrived on, if its caller is known from a moment ago and memory is enough to
 * decide. The way through {@link EvaluationResource}, which stays the one for everything else, costs some twenty times as
 * much. Whatever is unusual about a request makes it take that way: no answer here is an error.
 */
@ApplicationScoped
class ShortWay {

    static final String TAKEN = "zugang.decisions.immediate";

    private static final String BEARER = "Bearer ";
    private static final String JSON = "application/json";
    private static final int LONGEST_BODY = 64 * 1024;

    /** After the checks of the platform on every head of a request, before Quarkus' own for origins and tokens. */
    private static final int PRIORITY = 9_000;

    /** For a body to arrive. */
    private static final long LONGEST_WAIT_MS = 10_000;

    private final String singlePath;
    private final String batchPath;
    private final CallerMemory callers;
    private final ImmediateDecisions decisions;
    private final ObjectMapper json;
    private final Counter taken;

    ShortWay(
            @ConfigProperty(name = "quarkus.http.root-path") String root,
            CallerMemory callers,
            ImmediateDecisions decisions,
            ObjectMapper json,
            MeterRegistry meters) {
        this.singlePath = root + "/v1/evaluation";
        this.batchPath = root + "/v1/evaluations";
        this.callers = callers;
        this.decisions = decisions;
        this.json = json;
        this.taken = Counter.builder(TAKEN)
                .description("Requests for decisions that were answered at once from memory")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, PRIORITY);
    }

    private void take(RoutingContext context) {
        var request = context.request();
        var caller = isQuestion(request) ? callerOf(request) : null;
        if (caller == null) {
            context.next();
            return;
        }
        // Who sends a body and stops must not hold its memory.
        long late = context.vertx()
                .setTimer(LONGEST_WAIT_MS, timer -> request.connection().close());
        // Quarkus has paused it, so that no byte is lost before somebody reads.
        request.bodyHandler(body -> {
                    context.vertx().cancelTimer(late);
                    answerOrPass(context, caller, body);
                })
                .resume();
    }

    private void answerOrPass(RoutingContext context, Caller caller, Buffer body) {
        try {
            var answer = answer(context.request(), caller, body.getBytes());
            if (answer == null) {
                // A body is read only once, so the long way finds it here.
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            } else {
                taken.increment();
                context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                        .end(Buffer.buffer(answer));
            }
        } catch (RuntimeException e) {
            context.fail(e);
        }
    }

    private boolean isQuestion(HttpServerRequest request) {
        var path = request.path();
        return HttpMethod.POST.equals(request.method())
                && (singlePath.equals(path) || batchPath.equals(path))
                && hasShortBody(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                && acceptsJson(request.getHeader(HttpHeaders.ACCEPT))
                && !request.headers().contains(HttpHeaders.ORIGIN)
                && !request.headers().contains(HttpHeaders.EXPECT);
    }

    private static boolean hasShortBody(@Nullable String length) {
        return length != null && length.length() <= 6 && Integer.parseInt(length) <= LONGEST_BODY;
    }

    private static boolean acceptsJson(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.equals(JSON);
    }

    private @Nullable Caller callerOf(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? callers.recall(header.substring(BEARER.length())) : null;
    }

    private byte @Nullable [] answer(HttpServerRequest request, Caller caller, byte[] body) {
        var contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            var answer = singlePath.equals(request.path())
                    ? decisions.single(caller, contentType, body)
                    : decisions.batch(caller, contentType, body);
            return answer == null ? null : json.writeValueAsBytes(answer);
        } catch (MalformedQuestion malformed) {
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision is always written as JSON", e);
        }
    }
}
