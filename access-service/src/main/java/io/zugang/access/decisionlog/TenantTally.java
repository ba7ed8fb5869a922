package io.zugang.access.decisionlog;

import java.util.concurrent.atomic.AtomicLong;

/** What one tenant's decisions are counted for, in this instance. */
final class TenantTally {

    private static final long MINUTE = 60_000_000;

    private final AtomicLong permits = new AtomicLong();
    private final OfMinute keptPermits = new OfMinute();
    private final OfMinute keptDenials = new OfMinute();

    /** Whether it is the turn of this permit: the first of each so many is. */
    boolean isSampled(int oneIn) {
        return switch (oneIn) {
            case LogTerms.NO_PERMIT -> false;
            case LogTerms.EVERY_PERMIT -> true;
            default -> permits.getAndIncrement() % oneIn == 0;
        };
    }

    /** Counts one more to keep, and says whether the minute has room for it. */
    boolean hasRoom(boolean permitted, long at, int most) {
        return (permitted ? keptPermits : keptDenials).next(at / MINUTE) <= most;
    }

    /**
     * A number that begins anew with each minute. While one minute gives way to the next, a few of the old one may be counted
     * for the new one: a limit need not be more exact, and nobody waits.
     */
    private static final class OfMinute {

        private final AtomicLong minute = new AtomicLong();
        private final AtomicLong count = new AtomicLong();

        long next(long now) {
            if (minute.get() != now && minute.getAndSet(now) != now) {
                count.set(0);
            }
            return count.incrementAndGet();
        }
    }
}
