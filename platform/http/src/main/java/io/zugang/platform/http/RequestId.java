package io.zugang.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id: the caller's {@code X-Request-ID} if it is a sane one, else a new one. It is echoed in the
 * answer, stands in every log line and is handed on to the other services.
 */
@ApplicationScoped
public class RequestId {

    /** The header's name. */
    public static final String HEADER = "X-Request-ID";

    private static final String LOG_FIELD = "requestId";
    // Printable ASCII only: it goes into logs, so no line breaks.
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]{0,510}[\\x21-\\x7E])?");

    static final int EARLY = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::identify, EARLY);
    }

    /** The id of the running request, or "-" outside of one. */
    public static String current() {
        var id = MDC.get(LOG_FIELD);
        return id == null ? "-" : id.toString();
    }

    private static void identify(RoutingContext context) {
        var id = accepted(context.request().getHeader(HEADER));
        MDC.put(LOG_FIELD, id);
        context.response().putHeader(HEADER, id).putHeader("X-Content-Type-Options", "nosniff");
        context.addHeadersEndHandler(ready -> forbidCaching(context.response()));
        context.next();
    }

    /** Answers depend on who asks; an endpoint that may be cached says so itself. */
    private static void forbidCaching(HttpServerResponse response) {
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String accepted(@Nullable String offered) {
        return offered != null && SANE.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }
}
