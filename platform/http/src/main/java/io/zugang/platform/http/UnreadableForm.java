package io.zugang.platform.http;

import java.util.Arrays;
import java.util.List;

/**
 * Tells the framework's complaints about the body of a form from faults of ours. It throws plain runtime exceptions for a
 * wrong escape, a missing boundary or too many fields, so only the place they come from tells, and none of our code ever
 * runs below that place.
 */
final class UnreadableForm {

    private static final List<String> PARSERS = List.of(
            "org.jboss.resteasy.reactive.server.core.multipart.Form",
            "org.jboss.resteasy.reactive.server.core.multipart.Multi",
            "org.jboss.resteasy.reactive.server.providers.serialisers.ServerFormUrlEncodedProvider");

    private UnreadableForm() {}

    static boolean isCauseOf(Throwable exception) {
        return exception instanceof RuntimeException
                && Arrays.stream(exception.getStackTrace())
                        .anyMatch(frame -> PARSERS.stream().anyMatch(frame.getClassName()::startsWith));
    }
}
