package io.zugang.access.decisionlog;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Identifiers of entries: version 7 of RFC 9562 with the time of the decision in them, to the microsecond (section 6.2,
 * method 3). They need not be hard to guess, since no endpoint takes one.
 */
final class EntryId {

    private static final long LOWEST = 0x8000_0000_0000_0000L;

    private EntryId() {}

    /** A new one for this time, in microseconds since 1970. */
    static UUID at(long micros) {
        long random = ThreadLocalRandom.current().nextLong();
        return new UUID(high(micros), (random & 0x3FFF_FFFF_FFFF_FFFFL) | LOWEST);
    }

    /** Not greater than any of this time, and greater than all of before. */
    static UUID first(long micros) {
        return new UUID(high(micros), LOWEST);
    }

    private static long high(long micros) {
        long fraction = Math.floorMod(micros, 1_000L) * 4_096 / 1_000;
        return (Math.floorDiv(micros, 1_000L) << 16) | 0x7000L | fraction;
    }
}
