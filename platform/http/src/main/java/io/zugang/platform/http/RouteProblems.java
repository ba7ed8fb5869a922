package io.zugang.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Problem documents for requests that end before or outside of the resources, where no exception mapper is asked. */
@ApplicationScoped
class RouteProblems {

    private static final Logger LOG = Logger.getLogger(RouteProblems.class);
    private static final int ERROR = 400;

    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().last().failureHandler(this::fail);
    }

    /** Ends the request with a problem. */
    void send(RoutingContext context, CommonProblem type, String detail) {
        var answer = Problem.response(type, detail);
        var response = context.response().setStatusCode(type.status());
        answer.getStringHeaders().forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(answer.getEntity()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always written as JSON", e);
        }
    }

    /** What the framework would answer with an empty body or with its own document of errors. */
    private void fail(RoutingContext context) {
        var failure = context.failure();
        // Who is missing or may not is for the framework: it knows the challenge.
        if (context.response().ended() || context.response().headWritten() || failure instanceof SecurityException) {
            context.next();
            return;
        }
        int status = context.statusCode() < ERROR ? CommonProblem.INTERNAL.status() : context.statusCode();
        var type = CommonProblem.ofStatus(status);
        if (failure instanceof HttpClosedException) {
            LOG.debugf(failure, "Request %s was given up by its client", RequestId.current());
        } else if (type == CommonProblem.INTERNAL) {
            LOG.errorf(failure, "Request %s failed outside of its resource", RequestId.current());
        }
        send(context, type, "The request ended early. Quote the requestId when you ask for help.");
    }
}
