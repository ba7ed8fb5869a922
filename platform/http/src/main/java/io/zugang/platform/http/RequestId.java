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

/**
 * Gives every request an id: the caller's {@code X-Request-ID}, or a new one. It is echoed in the answer as it came (AuthZEN
 * 1.0 wants so of any text), and stands in every log line and in what is handed on to the other services: there
 * without what is not printable, and cut off after 512 characters.
 */
@ApplicationScoped
public class RequestId {

    /** The header's name. */
    public static final String HEADER = "X-Request-ID";

    private static final String LOG_FIELD = "requestId";
    private static final int LONGEST_NOTED = 512;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

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
        var offered = context.request().getHeader(HEADER);
        var id = offered == null || offered.isBlank() ? UUID.randomUUID().toString() : offered;
        MDC.put(LOG_FIELD, noted(id));
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

    private static String noted(String id) {
        var start = id.length() > LONGEST_NOTED ? id.substring(0, LONGEST_NOTED) : id;
        return NOT_PRINTABLE.matcher(start).replaceAll("?");
    }
}
