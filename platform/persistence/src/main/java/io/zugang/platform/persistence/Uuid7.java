package io.zugang.platform.persistence;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identifiers, RFC 9562 section 5.7: they are unguessable enough to be public and, unlike random ones, keep
 * B-tree inserts at the right edge of the index.
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    /**
     * Makes an identifier that sorts after every earlier one of this process, also within one millisecond: the 12 bits of
     * {@code rand_a} are a counter (RFC 9562 section 6.2, method 1), which runs ahead of the clock when it is exhausted.
     */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long ticks = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = ticks >>> COUNTER_BITS;
        long counter = ticks & ((1L << COUNTER_BITS) - 1);
        long high = (millis << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
