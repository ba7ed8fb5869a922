package io.zugang.platform.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the memory that bodies take while they arrive and are worked on: all large ones together may be a sixteenth of the
 * heap, or what {@code zugang.http.large-bodies} says, since what is made of them takes several times as much. Beyond that a request is refused with 429 before its body is
 * read, so that many at once, or many that never end, cannot end the process. Small bodies always pass.
 */
@ApplicationScoped
class BodyBudget {

    private static final int SHARE = 16;

    /** Bodies up to here do not count. */
    private static final long SMALL = 4 * 1024;

    /** Longer ones are refused as too large, whatever room there is. */
    private static final long LARGEST = 1024 * 1024;

    /** What a body counts that does not say its length before it ends. */
    private static final long UNTOLD = 256 * 1024;

    private static final int EARLY = RequestId.EARLY - 2;

    private final RouteProblems problems;
    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final Counter refused = Metrics.counter("zugang.http.bodies.refused");

    BodyBudget(
            RouteProblems problems,
            @ConfigProperty(name = "zugang.http.large-bodies") Optional<MemorySize> configured) {
        this.problems = problems;
        this.most = configured
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / SHARE);
        Metrics.gauge("zugang.http.bodies.bytes", taken);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, EARLY);
    }

    private void admit(RoutingContext context) {
        long length = lengthOf(context.request());
        if (length <= SMALL) {
            context.next();
            return;
        }
        if (taken.addAndGet(length) > most) {
            taken.addAndGet(-length);
            refused.increment();
            // The body is not read, so the connection is of no use any more.
            context.response().putHeader(HttpHeaders.CONNECTION, "close").putHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.send(
                    context,
                    CommonProblem.TOO_MANY_REQUESTS,
                    "Too many large bodies are being worked on. Send it again in a moment, or in smaller parts.");
            return;
        }
        context.addEndHandler(ended -> taken.addAndGet(-length));
        context.next();
    }

    private static long lengthOf(HttpServerRequest request) {
        var told = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return told == null ? untold(request) : Math.min(Long.parseLong(told), LARGEST);
        } catch (NumberFormatException e) {
            return UNTOLD;
        }
    }

    private static long untold(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? UNTOLD : 0;
    }
}
