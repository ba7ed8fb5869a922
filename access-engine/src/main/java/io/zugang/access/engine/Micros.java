package io.zugang.access.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970, the precision of the database: a number takes no object for each subject. */
final class Micros {

    static final long ALWAYS = Long.MIN_VALUE;
    static final long NEVER = Long.MAX_VALUE;

    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    static long of(@Nullable Instant instant, long otherwise) {
        return instant == null ? otherwise : of(instant);
    }
}
