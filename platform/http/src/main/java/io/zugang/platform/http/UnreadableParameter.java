package io.zugang.platform.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query parameter that is not what it should be, such as a page size of letters. JAX-RS answers that like a path that does
 * not exist (Jakarta RESTful Web Services 3.1 section 3.2), which sends clients looking in the wrong place.
 */
final class UnreadableParameter {

    private UnreadableParameter() {}

    /** The name of the parameter, if one is what ended the request: the failure to convert a value names the value. */
    static Optional<String> in(WebApplicationException exception, UriInfo uri) {
        var cause = exception.getCause();
        if (!(exception instanceof NotFoundException) || cause == null || cause.getMessage() == null) {
            return Optional.empty();
        }
        var message = cause.getMessage();
        // A path that names nothing stays one, whatever else is asked for.
        if (uri.getPathParameters().values().stream().anyMatch(values -> names(message, values))) {
            return Optional.empty();
        }
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> names(message, parameter.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean names(String message, List<String> values) {
        return values.stream().anyMatch(value -> !value.isEmpty() && message.contains(value));
    }
}
