package io.zugang.access.engine;

import org.jspecify.annotations.Nullable;

/** What a question says beside the names of its parts; conditions look here. */
@FunctionalInterface
public interface Attributes {

    /** Nothing is said. */
    Attributes NONE = (part, name) -> null;

    /**
     * The value of a property: a {@link String}, {@link Boolean}, {@link Double} or {@link java.util.List} of these; null if
     * nothing is said.
     */
    @Nullable
    Object value(Part part, String name);

    /** The parts of a question that may have properties. */
    enum Part {
        SUBJECT,
        ACTION,
        RESOURCE,
        CONTEXT
    }
}
