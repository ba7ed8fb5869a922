package io.zugang.access.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A half-open window in time: from the first instant, up to and without the last; null means unbounded. */
public final class Validity {

    private Validity() {}

    public static boolean covers(@Nullable Instant from, @Nullable Instant until, Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }

    /** The next instant at which the window opens or closes, or null if nothing changes any more. */
    public static @Nullable Instant nextChange(@Nullable Instant from, @Nullable Instant until, Instant now) {
        if (from != null && now.isBefore(from)) {
            return from;
        }
        return until != null && now.isBefore(until) ? until : null;
    }
}
